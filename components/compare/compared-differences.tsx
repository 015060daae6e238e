import { DifferenceTable } from "@/components/token/difference/difference-table";
import type { ComparedDifference } from "./comparison-model";

/** Why the first token's overall grade differs from each of the others': an exact table each. */
export function ComparedDifferences({
  differences,
}: {
  differences: readonly ComparedDifference[];
}) {
  if (differences.length === 0) return null;
  return (
    <div className="mt-8 grid gap-x-10 gap-y-8 border-t pt-4 lg:grid-cols-2">
      {differences.map(({ id, sides, table }) => (
        <section key={id} className="min-w-0" aria-labelledby={`against-${id}`}>
          <h2 id={`against-${id}`} className="mb-2 text-sm font-semibold">
            {sides[1]} against {sides[0]}, overall grade
          </h2>
          <DifferenceTable table={table} sides={sides} />
        </section>
      ))}
    </div>
  );
}

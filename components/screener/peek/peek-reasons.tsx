"use client";
import { useQuery } from "@tanstack/react-query";
import { ContributionBar, Points } from "@/components/ui/contribution";
import { Skeleton } from "@/components/ui/skeleton";
import { explanationQuery } from "@/lib/queries/explanation";

const shown = 6;

/** The largest contributions to the overall grade and its sentence. */
export function PeekReasons({ id, asOf }: { id: string; asOf: string | null }) {
  const { data, error } = useQuery(explanationQuery(id, asOf));
  if (error !== null) return <p className="py-3 text-ink-2">{error.message}</p>;
  if (data === undefined) return <Skeleton className="mt-3 h-40" />;
  const overall = data.explanations.find(({ kind }) => kind === "overall");
  if (overall === undefined || overall.grade === null)
    return <p className="py-3 text-ink-2">{data.withheld ?? "Not graded on this day."}</p>;
  const largest = overall.contributions.filter(({ value }) => value !== null).slice(0, shown);
  const peak = Math.max(...largest.map(({ contribution }) => Math.abs(contribution)), 1);
  return (
    <section aria-label="Why this grade" className="py-3">
      <p className="text-ink-2 text-pretty">{overall.sentence}</p>
      <ul className="mt-3">
        {largest.map(({ factor, name, contribution }) => (
          <li
            key={factor}
            className="grid h-7 grid-cols-[1fr_5rem_3.5rem] items-center gap-2 text-grid"
          >
            <span className="truncate">{name}</span>
            <ContributionBar points={contribution} peak={peak} />
            <Points value={contribution} />
          </li>
        ))}
      </ul>
    </section>
  );
}

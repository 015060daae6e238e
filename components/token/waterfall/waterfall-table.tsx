import type { ReactNode } from "react";
import { Unknown } from "@/components/ui/value";
import { group } from "@/lib/domain/format";
import type { WaterfallGrade } from "./waterfall";

const signed = (value: number, decimals: number): string =>
  (value > 0 ? "+" : "") + group(value, decimals);

function Row({
  name,
  cells,
}: {
  name: string;
  cells: readonly [ReactNode, ReactNode, ReactNode, ReactNode];
}) {
  return (
    <tr className="border-b">
      <th scope="row" className="py-1 pr-3 text-left font-normal">
        {name}
      </th>
      {cells.map((cell, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns are fixed.
        <td key={i} className="figures py-1 pl-3 text-right">
          {cell}
        </td>
      ))}
    </tr>
  );
}

/** Every number of a grade's explanation: weights, percentiles, effects and the sum after each. */
export function WaterfallTable({ grade }: { grade: WaterfallGrade }) {
  let sum = grade.base;
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-grid">
        <thead className="text-xs text-ink-3">
          <tr className="border-b">
            {["Data point", "Weight", "Percentile", "Effect", "Sum"].map((title, i) => (
              <th
                key={title}
                scope="col"
                className={`py-1 font-normal ${i === 0 ? "text-left" : "pl-3 text-right"}`}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row name="Base" cells={["", "", group(grade.base, 3), group(grade.base, 3)]} />
          {grade.contributions.map(({ factor, name, weight, percentile, contribution }) => {
            sum += contribution;
            return (
              <Row
                key={factor}
                name={name}
                cells={[
                  `${signed(100 * weight, 1)}%`,
                  percentile === null ? <Unknown key="unknown" /> : group(percentile, 1),
                  signed(contribution, 3),
                  group(sum, 3),
                ]}
              />
            );
          })}
          {grade.capEffect < 0 && (
            <Row
              name={`Cap: ${grade.cappedBy.join(", ")}`}
              cells={["", "", signed(grade.capEffect, 3), group(grade.grade, 3)]}
            />
          )}
          <Row
            name="Grade"
            cells={["", "", "", <strong key="grade">{group(grade.grade, 3)}</strong>]}
          />
        </tbody>
      </table>
    </div>
  );
}

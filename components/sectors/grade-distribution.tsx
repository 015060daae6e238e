import { Section } from "@/components/token/section";
import { formatCount, formatPercent } from "@/lib/domain/format";
import type { SectorDetail } from "./sector-members";

/** How many tokens of a sector have each letter: bars whose lengths stand beside them in figures. */
export function GradeDistribution({ distribution }: Pick<SectorDetail, "distribution">) {
  const total = distribution.reduce((sum, { count }) => sum + count, 0);
  const peak = Math.max(1, ...distribution.map(({ count }) => count));
  return (
    <Section title="Grades" note={`${formatCount(total).text} graded tokens by letter.`}>
      <table className="w-full text-grid">
        <caption className="sr-only">Tokens by letter</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">Letter</th>
            <th scope="col">Bar</th>
            <th scope="col">Tokens</th>
            <th scope="col">Share</th>
          </tr>
        </thead>
        <tbody>
          {distribution.map(({ letter, count }, i) => (
            <tr key={letter}>
              <th scope="row" className="w-8 py-0.5 text-left font-medium">
                {letter}
              </th>
              <td aria-hidden className="w-full">
                <span
                  className="block h-3.5 rounded-sm inset-ring inset-ring-line-strong/40"
                  style={{
                    width: `${(count / peak) * 100}%`,
                    background: `var(--grade-${i + 1})`,
                  }}
                />
              </td>
              <td className="figures pl-3 text-right">{formatCount(count).text}</td>
              <td className="figures pl-3 text-right text-ink-2">
                {formatPercent(total === 0 ? null : count / total).text}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

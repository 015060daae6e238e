import type { TokenDetail } from "@/components/token/model";
import { Value } from "@/components/ui/value";
import type { ColumnUnit } from "@/lib/domain/column";
import { formatDate, formatValue } from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";

export type EvidenceLine = TokenDetail["flags"][number]["evidence"][number];

const units: readonly ColumnUnit[] = [
  "fraction",
  "ratio",
  "usd",
  "count",
  "tokens",
  "days",
  "score",
  "flag",
  "rank",
];
const unitOf = (unit: string): ColumnUnit => units.find((known) => known === unit) ?? "ratio";

const words = { above: "above", atLeast: "at least", below: "under", atMost: "at most" } as const;

/** `above 10.0%`; a yes or no needs no bound. */
const boundOf = ({ unit, is, threshold }: EvidenceLine): string | null =>
  unit === "flag" ? null : `${words[is]} ${formatValue(unitOf(unit), threshold).text}`;

function Line({ line, speaks }: { line: EvidenceLine; speaks: string }) {
  const day = parseDay(line.observedOn ?? "");
  const bound = boundOf(line);
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-3 py-0.5">
      <dt className="text-ink-2">{line.name}</dt>
      <dd className="ml-auto flex flex-wrap items-baseline justify-end gap-x-1.5">
        <span className={line.met ? "font-medium text-ink" : "text-ink-2"}>
          <Value value={formatValue(unitOf(line.unit), line.value)} />
        </span>
        <span className="text-ink-3">
          {bound !== null && `${speaks} ${bound}`}
          {bound !== null && day !== null && ", "}
          {day !== null && <time dateTime={line.observedOn ?? ""}>{formatDate(day)}</time>}
        </span>
      </dd>
    </div>
  );
}

/** Values held against their bounds, each with its day. `speaks` is what meeting the bound does: `raised`, `met`. */
export function EvidenceLines({
  lines,
  speaks,
}: {
  lines: readonly EvidenceLine[];
  speaks: string;
}) {
  if (lines.length === 0) return null;
  return (
    <dl className="mt-0.5 text-xs">
      {lines.map((line) => (
        <Line key={line.name} line={line} speaks={speaks} />
      ))}
    </dl>
  );
}

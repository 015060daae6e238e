import clsx from "clsx";
import type { TokenDetail } from "@/components/token/model";
import { Section } from "@/components/token/section";
import { Value } from "@/components/ui/value";
import { formatDate, formatValue } from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";
import { type FieldUnit, fields } from "@/lib/domain/market/fields";
import { VerdictMark } from "./verdict-mark";

type Report = TokenDetail["safety"];
type Check = Report["checks"][number];

const units: readonly FieldUnit[] = Object.values(fields).map(({ unit }) => unit);
const unitOf = (unit: string): FieldUnit => units.find((known) => known === unit) ?? "score";

function Row({ check }: { check: Check }) {
  const day = parseDay(check.observedOn ?? "");
  return (
    <tr className="border-t align-top">
      <th scope="row" className="py-1 pr-2 text-left font-normal">
        <span className={clsx(check.verdict === "unknown" && "text-ink-2")}>{check.name}</span>
        <span className="block text-xs text-ink-3 text-pretty">{check.rule}</span>
      </th>
      <td className="px-2 py-1 text-right">
        <Value value={formatValue(unitOf(check.unit), check.value)} />
      </td>
      <td className="px-2 py-1 whitespace-nowrap">
        <VerdictMark verdict={check.verdict} />
      </td>
      <td className="py-1 pl-2 text-right text-xs leading-5 text-ink-3 max-sm:hidden">
        {day !== null && (
          <time dateTime={check.observedOn ?? ""} title={check.source ?? undefined}>
            {formatDate(day)}
          </time>
        )}
      </td>
    </tr>
  );
}

function Group({ name, checks }: { name: string; checks: readonly Check[] }) {
  return (
    <tbody>
      <tr className="border-t">
        <th
          scope="rowgroup"
          colSpan={4}
          className="pt-3 pb-1 text-left text-xs font-medium text-ink-2"
        >
          {name}
        </th>
      </tr>
      {checks.map((check) => (
        <Row key={check.key} check={check} />
      ))}
    </tbody>
  );
}

const columns = [
  ["Check", "pr-2 text-left"],
  ["Value", "px-2 text-right"],
  ["Verdict", "px-2 text-left"],
  ["Observed", "pl-2 text-right max-sm:hidden"],
] as const;

/** Every check a contract scanner makes, with its threshold, value, verdict and day. What nobody looked at says so. */
export function SafetyReport({ safety }: { safety: Report }) {
  const groups = [...new Set(safety.checks.map(({ groupName }) => groupName))];
  const sources = [...new Set(safety.checks.flatMap(({ source }) => source ?? []))];
  return (
    <Section
      title="Contract safety"
      note={safety.caution ?? undefined}
      aside={<p className="text-xs text-ink-2">{safety.summary}</p>}
    >
      <table className="w-full text-grid">
        <thead className="text-xs text-ink-3">
          <tr>
            {columns.map(([title, place]) => (
              <th key={title} scope="col" className={clsx("py-1 font-normal", place)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((name) => (
          <Group
            key={name}
            name={name}
            checks={safety.checks.filter(({ groupName }) => groupName === name)}
          />
        ))}
      </table>
      {sources.length > 0 && (
        <p className="mt-2 text-xs text-ink-3">Source: {sources.join(", ")}.</p>
      )}
    </Section>
  );
}

import clsx from "clsx";
import Link from "next/link";
import { group } from "@/lib/domain/format";
import { horizons } from "@/lib/domain/signals/statistics/horizons";
import { DirectionMark } from "./direction-mark";
import { edgeWords, type SignalRule } from "./estimate-cell";
import { type RecordRow, RecordTable } from "./record-table";
import { type SignalSearch, signalsHref } from "./signal-search";

interface RuleListProps {
  readonly rules: readonly SignalRule[];
  readonly search: SignalSearch;
  readonly horizonDays: number;
}

const daysWord = (days: number) => `${days} ${days === 1 ? "day" : "days"}`;

const rowOf = (rule: SignalRule, horizonDays: number): RecordRow[] =>
  rule.records
    .filter((record) => record.horizonDays === horizonDays)
    .map((record) => ({
      key: rule.key,
      record,
      direction: rule.direction,
      head: (
        <span className="inline-flex flex-col">
          <a href={`#rule-${rule.key}`} className="hover:underline">
            {rule.name}
          </a>
          <DirectionMark direction={rule.direction} />
        </span>
      ),
    }));

function RuleDetails({ rule, search }: { rule: SignalRule; search: SignalSearch }) {
  const month = rule.records.find(({ horizonDays }) => horizonDays === 30);
  return (
    <details id={`rule-${rule.key}`} className="scroll-mt-4 border-b">
      <summary className="flex cursor-pointer flex-wrap items-baseline gap-x-3 gap-y-1 py-2 hover:bg-hover">
        <span className="font-semibold">{rule.name}</span>
        <DirectionMark direction={rule.direction} />
        <span className="text-xs text-ink-3">{group(rule.signals)} signals</span>
        {month && (
          <span className="text-xs text-ink-2">
            After 30 days: {edgeWords(month, rule.direction)}
          </span>
        )}
      </summary>
      <div className="flex flex-col gap-2 pb-4">
        <p className="max-w-3xl text-pretty">{rule.rule}</p>
        <p className="max-w-3xl text-ink-2 text-pretty">{rule.why}</p>
        <p className="max-w-3xl text-xs text-ink-3 text-pretty">
          Source: {rule.source} It looks at {daysWord(rule.windowDays)} and fires again only after{" "}
          {daysWord(rule.cooldownDays)} in which the condition did not hold.{" "}
          <Link
            href={signalsHref(search, { rule: rule.key, cursor: null })}
            className="text-accent underline"
          >
            Its signals
          </Link>
        </p>
        <RecordTable
          caption={`Record of ${rule.name}`}
          title="After"
          rows={rule.records.map((record) => ({
            key: String(record.horizonDays),
            head: daysWord(record.horizonDays),
            record,
            direction: rule.direction,
          }))}
        />
      </div>
    </details>
  );
}

/** Every rule with its record, losing ones too: over one horizon side by side, then each in words over all horizons. */
export function RuleList({ rules, search, horizonDays }: RuleListProps) {
  return (
    <section aria-label="Rules and their record" id="rules" className="flex min-w-0 flex-col gap-4">
      <h2 className="text-lg font-semibold">Rules and their record</h2>
      <p className="max-w-3xl text-ink-2 text-pretty">
        Every rule is published and keeps its record, the losing ones too. Beside it stands a token
        drawn at random on the same days. Small figures are 95 % confidence intervals from resampled
        weeks. Tokens that vanish count as a loss of 90 %. Under 100 outcomes nothing is said.
      </p>
      <nav aria-label="Days after the signal" className="inline-flex self-start rounded border">
        {horizons.map((days) => (
          <Link
            key={days}
            href={`${signalsHref(search, { horizon: String(days) })}#rules`}
            aria-current={days === horizonDays ? "true" : undefined}
            className={clsx(
              "border-r px-2.5 py-1 text-xs last:border-r-0 hover:bg-hover",
              days === horizonDays ? "bg-selected text-ink" : "text-ink-2",
            )}
          >
            {daysWord(days)}
          </Link>
        ))}
      </nav>
      <RecordTable
        caption={`Records after ${daysWord(horizonDays)}`}
        title="Rule"
        rows={rules.flatMap((rule) => rowOf(rule, horizonDays))}
      />
      <div className="border-t">
        {rules.map((rule) => (
          <RuleDetails key={rule.key} rule={rule} search={search} />
        ))}
      </div>
    </section>
  );
}

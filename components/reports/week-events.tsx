import { TokenLink } from "@/components/page/token-link";
import { Section } from "@/components/token/section";
import { SeverityMark } from "@/components/ui/badge";
import { formatCount } from "@/lib/domain/format";
import type { ReportToken, WeeklyReport } from "@/lib/domain/report/weekly-report";

interface TokensProps {
  readonly tokens: readonly ReportToken[];
  readonly count: number;
  readonly week: string;
}

function Tokens({ tokens, count, week }: TokensProps) {
  return (
    <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-0.5">
      {tokens.map((token) => (
        <li key={token.id}>
          <TokenLink token={token} asOf={week} />
        </li>
      ))}
      {tokens.length < count && (
        <li className="text-ink-3">and {formatCount(count - tokens.length).text} more</li>
      )}
    </ul>
  );
}

/** The signals of the week by rule, with the condition of each. */
export function WeekSignals({ signals, week }: Pick<WeeklyReport, "signals" | "week">) {
  return (
    <Section title="Signals of the week" note="Dated events from published rules.">
      {signals.length === 0 ? (
        <p className="text-ink-2">No rule spoke in this week, or its signals are not stored yet.</p>
      ) : (
        <ul className="divide-y border-y">
          {signals.map(({ rule, name, condition, direction, count, examples }) => (
            <li key={rule} className="break-inside-avoid py-2">
              <p>
                <span aria-hidden className={direction > 0 ? "text-up" : "text-down"}>
                  {direction > 0 ? "▲" : "▼"}
                </span>{" "}
                <span className="font-medium">{name}</span>{" "}
                <span className="text-xs text-ink-3">
                  {direction > 0 ? "bullish" : "bearish"}, {formatCount(count).text}
                </span>
              </p>
              <p className="text-ink-2">{condition}</p>
              <Tokens tokens={examples} count={count} week={week} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Red flags that were raised in the week. */
export function NewFlags({ newFlags, week }: Pick<WeeklyReport, "newFlags" | "week">) {
  return (
    <Section title="New red flags" note="Raised now and not a week before.">
      {newFlags.length === 0 ? (
        <p className="text-ink-2">None.</p>
      ) : (
        <ul className="divide-y border-y">
          {newFlags.map(({ flag, name, severity, count, examples }) => (
            <li key={flag} className="break-inside-avoid py-2">
              <p className="flex flex-wrap items-baseline gap-x-2">
                <SeverityMark severity={severity} />
                <span className="font-medium">{name}</span>
                <span className="text-xs text-ink-3">{formatCount(count).text}</span>
              </p>
              <Tokens tokens={examples} count={count} week={week} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

import Link from "next/link";
import { DirectionMark } from "@/components/signals/direction-mark";
import { evidenceWords } from "@/components/signals/evidence-words";
import { OutcomeValue, type TokenSignal } from "@/components/signals/outcome-value";
import { asOfSearch } from "@/components/token/model";
import { Section } from "@/components/token/section";
import { Button } from "@/components/ui/button";
import { formatDate } from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";
import { horizons } from "@/lib/domain/signals/statistics/horizons";

interface TokenSignalsProps {
  /** Newest first. */
  readonly signals: readonly TokenSignal[];
  readonly asOf: string | null;
}

/** More than these are folded away. */
const shownFirst = 8;

function SignalRows({ signals }: Pick<TokenSignalsProps, "signals">) {
  return (
    <table className="w-full text-grid">
      <caption className="sr-only">Signals of the token, newest first</caption>
      <thead className="text-xs text-ink-3">
        <tr className="border-b">
          <th scope="col" className="py-1 text-left font-normal">
            Signal
          </th>
          {horizons.map((days) => (
            <th key={days} scope="col" className="py-1 pl-2 text-right font-normal">
              {days} d
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {signals.map((signal) => (
          <tr key={`${signal.day} ${signal.rule}`} className="border-b align-top">
            <th scope="row" className="py-1.5 text-left font-normal">
              <span className="flex flex-wrap items-baseline gap-x-2">
                <span className="font-medium">{signal.name}</span>
                <DirectionMark direction={signal.direction} />
                <span className="figures text-xs text-ink-3">
                  {formatDate(parseDay(signal.day) ?? 0)}
                </span>
              </span>
              <span className="block text-xs text-ink-2 text-pretty">
                {evidenceWords(signal.evidence)}
              </span>
            </th>
            {signal.outcomes.map((outcome) => (
              <td key={outcome.horizonDays} className="py-1.5 pl-2 text-right">
                <OutcomeValue outcome={outcome} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The token's signals up to the day with what they rest on and what followed. */
export function TokenSignals({ signals, asOf }: TokenSignalsProps) {
  const older = signals.slice(shownFirst);
  return (
    <Section
      title="Signals"
      note="From published rules. What followed counts from the price of the day."
      aside={
        <Button size="sm" asChild>
          <Link href={`/signals${asOfSearch(asOf)}#rules`}>How the rules have done</Link>
        </Button>
      }
    >
      {signals.length === 0 ? (
        <p className="text-ink-2">No rule has fired for this token up to this day.</p>
      ) : (
        <div className="overflow-x-auto">
          <SignalRows signals={signals.slice(0, shownFirst)} />
          {older.length > 0 && (
            <details className="mt-1">
              <summary className="cursor-pointer py-1 text-xs text-ink-2 hover:text-ink">
                {older.length} earlier
              </summary>
              <SignalRows signals={older} />
            </details>
          )}
        </div>
      )}
    </Section>
  );
}

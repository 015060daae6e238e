import { PlainTable } from "@/components/page/plain-table";
import { TokenLink } from "@/components/page/token-link";
import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { listSignals } from "@/lib/contracts/signals";
import { formatDate } from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";
import { horizons } from "@/lib/domain/signals/statistics/horizons";
import { DirectionMark } from "./direction-mark";
import { evidenceWords } from "./evidence-words";
import { OutcomeValue } from "./outcome-value";

export type ListedSignal = AnswerOf<typeof listSignals>["data"][number];

const columns = [
  { title: "Token" },
  { title: "Signal" },
  { title: "Evidence" },
  ...horizons.map((days) => ({
    title: `${days} d`,
    hint: `Return from the price of the day after ${days} days`,
    numeric: true,
  })),
];

interface DaySignalsProps {
  readonly day: string;
  readonly signals: readonly ListedSignal[];
  readonly asOf: string | null;
}

/** The signals of one day as a table. */
export function DaySignals({ day, signals, asOf }: DaySignalsProps) {
  const date = formatDate(parseDay(day) ?? 0);
  return (
    <section aria-label={`Signals of ${date}`}>
      <h3 className="mb-1 font-semibold">{date}</h3>
      <PlainTable
        caption={`Signals of ${date}`}
        columns={columns}
        rows={signals.map((signal) => ({
          key: `${signal.token.id} ${signal.rule}`,
          cells: [
            <TokenLink key="token" token={signal.token} asOf={asOf} />,
            <span key="signal" className="inline-flex flex-col">
              <span className="whitespace-nowrap">{signal.name}</span>
              <DirectionMark direction={signal.direction} />
            </span>,
            <span key="evidence" className="block min-w-56 text-xs text-ink-2 text-pretty">
              {evidenceWords(signal.evidence)}
            </span>,
            ...signal.outcomes.map((outcome) => (
              <OutcomeValue key={outcome.horizonDays} outcome={outcome} />
            )),
          ],
        }))}
      />
    </section>
  );
}

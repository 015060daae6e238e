import { Delta, Unknown } from "@/components/ui/value";
import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { tokenSignals } from "@/lib/contracts/signals";
import { formatDate } from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";

export type TokenSignal = AnswerOf<typeof tokenSignals>["data"]["signals"][number];
type Outcome = TokenSignal["outcomes"][number];

/** What followed a signal over one horizon, or why that is not told. */
export function OutcomeValue({ outcome }: { outcome: Outcome }) {
  const on = formatDate(parseDay(outcome.knownOn) ?? 0);
  if (outcome.state === "known")
    return (
      <span className="inline-flex items-baseline justify-end gap-1">
        {outcome.vanished && (
          <span className="text-xs text-ink-3" title="Never priced again: counts as a loss of 90 %">
            vanished
          </span>
        )}
        <Delta fraction={outcome.return} />
      </span>
    );
  if (outcome.state === "unknown") return <Unknown />;
  const isPending = outcome.state === "pending";
  return (
    <span
      className="text-xs text-ink-3"
      title={isPending ? `Known on ${on}` : `Known on ${on}, after the day shown`}
    >
      {isPending ? "pending" : "hidden"}
    </span>
  );
}

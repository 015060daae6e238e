import { FactList } from "@/components/page/fact-list";
import { Delta } from "@/components/ui/value";
import type { BasketValuation } from "@/lib/contracts/saved-basket-shapes";
import { formatDate } from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";
import { Gain, Usd } from "./money";

const dateOf = (day: string): string => formatDate(parseDay(day) ?? 0);

/** What is known of the value when not all of it is. */
function Missing({ valuation }: { valuation: BasketValuation }) {
  const { unknownBets, known, day } = valuation;
  if (unknownBets === 0) return null;
  if (day === null)
    return (
      <p className="border-l-2 pl-3 text-ink-2">
        The store holds another market than the one that made this basket: no price of it is used.
      </p>
    );
  return (
    <p className="border-l-2 pl-3 text-ink-2">
      {unknownBets} {unknownBets === 1 ? "bet has" : "bets have"} no known price, so the total is
      unknown. The rest is worth <Usd value={known.valueUsd} /> of <Usd value={known.stakeUsd} />.
    </p>
  );
}

interface ValuationFactsProps {
  readonly valuation: BasketValuation;
  readonly asOf: string;
}

/** What a basket is worth since the day that made it, if bought as saved and left alone. */
export function ValuationFacts({ valuation, asOf }: ValuationFactsProps) {
  const { total, cashUsd, day } = valuation;
  const gain = total.valueUsd === null ? null : total.valueUsd - total.stakeUsd;
  return (
    <div className="flex flex-col gap-3">
      <FactList
        facts={[
          ["Value", <Usd key="value" value={total.valueUsd} />],
          ["Since", dateOf(asOf)],
          ["Return", <Delta key="return" fraction={total.returnFraction} />],
          ["Gain", <Gain key="gain" value={gain} />],
          ["Budget", <Usd key="stake" value={total.stakeUsd} />],
          ["Cash", <Usd key="cash" value={cashUsd} />],
        ]}
      />
      <Missing valuation={valuation} />
      {day !== null && (
        <p className="text-xs text-ink-3">
          If bought as saved and left alone, without costs; prices up to {dateOf(day)}. A token
          without a price for 30 days counts as worth nothing.
        </p>
      )}
    </div>
  );
}

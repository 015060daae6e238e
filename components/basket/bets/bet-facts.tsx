import { Unknown, Value } from "@/components/ui/value";
import { formatPercent } from "@/lib/domain/format";
import type { Bet } from "@/lib/queries/basket";
import { RunnerUp } from "./bet-actions";

/** The chances of a bet by the day's model; unknown ones are told so. */
export function Odds({ odds }: { odds: Bet["odds"] }) {
  if (odds === null) return <Unknown />;
  return (
    <span className="figures" title="Chance of 3×, 10× and −90% within 180 days">
      <Value value={formatPercent(odds.triple)} />
      <span className="text-ink-3"> / </span>
      <Value value={formatPercent(odds.tenfold)} />
      <span className="text-ink-3"> / </span>
      <Value value={formatPercent(odds.minus90)} />
    </span>
  );
}

/** Why a bet is in, what it was preferred to, and what would come next. */
export function Reasons({ bet }: { bet: Bet }) {
  const { replaced } = bet;
  return (
    <div className="grid gap-0.5 text-xs text-ink-2 text-pretty">
      <p>{bet.why}</p>
      {replaced !== null && (
        <p>
          Instead of {replaced.name} ({replaced.symbol.toUpperCase()}), {replaced.points.toFixed(1)}{" "}
          points of its own: {replaced.reason}
        </p>
      )}
      <p>
        <RunnerUp bet={bet} />
      </p>
      {bet.orderBound !== "liquidity" && (
        <p className="text-serious">
          Its pool is unknown: the largest order is worked out from a day's volume.
        </p>
      )}
    </div>
  );
}

/** A token that is held or should be. */
export interface Position {
  readonly id: string;
  /** What it should be of all that can be valued, 0 to 1. */
  readonly targetShare: number;
  /** What is held; null when its price is unknown: it is then left alone. */
  readonly valueUsd: number | null;
  /** False: it can be neither bought nor sold, as its price is unknown or it has come to its end. */
  readonly isTradable: boolean;
  /** What buying or selling it costs, as a fraction of the amount. */
  readonly costFraction: number;
}

/** Where a position stands and what to trade. Shares are of the total before trading; they and the cash's add up to 1. */
export interface Drift {
  readonly id: string;
  readonly targetShare: number;
  readonly share: number | null;
  /** Share less target; null when the value is unknown. */
  readonly drift: number | null;
  /** Positive buys, negative sells; 0 leaves it. */
  readonly tradeUsd: number;
  readonly costUsd: number;
}

export interface Rebalancing {
  readonly totalUsd: number;
  readonly positions: readonly Drift[];
  readonly cash: { readonly targetShare: number; readonly share: number; readonly drift: number };
  /** Half of what is bought and sold, as a fraction of the total. */
  readonly turnover: number;
  readonly costUsd: number;
  readonly cashAfterUsd: number;
  readonly totalAfterUsd: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

const canTrade = (position: Position): position is Position & { readonly valueUsd: number } =>
  position.isTradable && position.valueUsd !== null;

/** Trades towards the targets of a total. An order under the minimum is not made. */
function tradesFor(
  positions: readonly Position[],
  totalUsd: number,
  minOrderUsd: number,
): number[] {
  return positions.map((position) => {
    if (!canTrade(position)) return 0;
    const wished = position.targetShare * totalUsd - position.valueUsd;
    return Math.abs(wished) < minOrderUsd ? 0 : wished;
  });
}

const costOf = (positions: readonly Position[], trades: readonly number[]): number =>
  sum(trades.map((trade, i) => Math.abs(trade) * (positions[i]?.costFraction ?? 0)));

/**
 * Purchases are made smaller until the money is there: the cash and what sales bring, less what both cost.
 * `scale` = available / (purchases with their costs).
 */
function afforded(
  positions: readonly Position[],
  trades: readonly number[],
  cashUsd: number,
): number[] {
  const costFraction = (i: number) => positions[i]?.costFraction ?? 0;
  const available = cashUsd + sum(trades.map((t, i) => (t < 0 ? -t * (1 - costFraction(i)) : 0)));
  const needed = sum(trades.map((t, i) => (t > 0 ? t * (1 + costFraction(i)) : 0)));
  const scale = needed > available ? Math.max(0, available) / needed : 1;
  return trades.map((trade) => (trade > 0 ? trade * scale : trade));
}

/**
 * How far positions are from their targets and the trades that lead back, costs paid out of what is held. The target of
 * what cannot be traded stays cash. Never spends more than there is; `totalAfterUsd` is `totalUsd − costUsd`.
 */
export function rebalance(
  positions: readonly Position[],
  cashUsd: number,
  minOrderUsd: number,
): Rebalancing {
  const heldUsd = positions.map(({ valueUsd }) => valueUsd ?? 0);
  const totalUsd = sum(heldUsd) + cashUsd;
  // Costs shrink what can be shared out, which shrinks the trades: a few rounds settle it.
  let trades = tradesFor(positions, totalUsd, minOrderUsd);
  for (let round = 0; round < 5; round += 1)
    trades = tradesFor(positions, totalUsd - costOf(positions, trades), minOrderUsd);
  trades = afforded(positions, trades, cashUsd);
  const shareOf = (usd: number) => (totalUsd > 0 ? usd / totalUsd : 0);
  const targetSum = sum(positions.map(({ targetShare }) => targetShare));
  const costUsd = costOf(positions, trades);
  const cash = { targetShare: 1 - targetSum, share: totalUsd > 0 ? cashUsd / totalUsd : 1 };
  return {
    totalUsd,
    positions: positions.map(({ id, targetShare, valueUsd, costFraction }, i) => {
      const share = valueUsd === null ? null : shareOf(valueUsd);
      const tradeUsd = trades[i] ?? 0;
      return {
        ...{ id, targetShare, share, tradeUsd },
        drift: share === null ? null : share - targetShare,
        costUsd: Math.abs(tradeUsd) * costFraction,
      };
    }),
    cash: { ...cash, drift: cash.share - cash.targetShare },
    turnover: totalUsd > 0 ? sum(trades.map(Math.abs)) / 2 / totalUsd : 0,
    costUsd,
    cashAfterUsd: cashUsd - sum(trades) - costUsd,
    totalAfterUsd: totalUsd - costUsd,
  };
}

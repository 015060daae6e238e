import type { Day } from "@/lib/domain/market/day";

/** Something that was really bought or sold. */
export interface Fill {
  readonly tokenId: string;
  readonly day: Day;
  readonly side: "buy" | "sell";
  /** US dollars for one token. */
  readonly priceUsd: number;
  /** Tokens. */
  readonly amount: number;
  readonly feeUsd: number;
}

/** What is held of a token after its fills. Profit: `soldUsd + costUsd − boughtUsd`, fees in all three, is what was realised. */
export interface Holding {
  readonly tokenId: string;
  readonly units: number;
  /** What the held units cost, fees included, by average cost. */
  readonly costUsd: number;
  readonly realisedUsd: number;
  /** Paid for all that was bought, fees included. */
  readonly boughtUsd: number;
  /** Got for all that was sold, after fees. */
  readonly soldUsd: number;
  readonly feesUsd: number;
}

const none = { units: 0, costUsd: 0, realisedUsd: 0, boughtUsd: 0, soldUsd: 0, feesUsd: 0 };

/** Units that are nothing but rounding, as a fraction of the trade. */
const dust = 1e-9;

function afterBuy(held: Holding, { amount, priceUsd, feeUsd }: Fill): Holding {
  const paidUsd = amount * priceUsd + feeUsd;
  return {
    ...held,
    units: held.units + amount,
    costUsd: held.costUsd + paidUsd,
    boughtUsd: held.boughtUsd + paidUsd,
    feesUsd: held.feesUsd + feeUsd,
  };
}

function afterSell(held: Holding, { amount, priceUsd, feeUsd }: Fill): Holding {
  const gotUsd = amount * priceUsd - feeUsd;
  const isAll = held.units - amount <= dust * amount;
  const soldCostUsd = isAll ? held.costUsd : (held.costUsd * amount) / held.units;
  return {
    ...held,
    units: isAll ? 0 : held.units - amount,
    costUsd: held.costUsd - soldCostUsd,
    realisedUsd: held.realisedUsd + gotUsd - soldCostUsd,
    soldUsd: held.soldUsd + gotUsd,
    feesUsd: held.feesUsd + feeUsd,
  };
}

/** Fills in the order of their days; on one day what was bought comes first, else in the order given. */
const inOrder = <F extends Fill>(fills: readonly F[]): F[] =>
  fills.toSorted((a, b) => a.day - b.day || Number(a.side === "sell") - Number(b.side === "sell"));

/** What is held of every token that was ever bought, in the order of the first purchase. Fills must not sell what is not held. */
export function holdingsOf(fills: readonly Fill[]): Holding[] {
  const holdings = new Map<string, Holding>();
  for (const fill of inOrder(fills)) {
    const held = holdings.get(fill.tokenId) ?? { tokenId: fill.tokenId, ...none };
    holdings.set(fill.tokenId, fill.side === "buy" ? afterBuy(held, fill) : afterSell(held, fill));
  }
  return [...holdings.values()];
}

/** The first fill that sells more than is held by then, with what is held; null when none does. */
export function firstOversold<F extends Fill>(
  fills: readonly F[],
): { readonly fill: F; readonly heldUnits: number } | null {
  const units = new Map<string, number>();
  for (const fill of inOrder(fills)) {
    const held = units.get(fill.tokenId) ?? 0;
    if (fill.side === "sell" && fill.amount - held > dust * fill.amount)
      return { fill, heldUnits: held };
    units.set(
      fill.tokenId,
      fill.side === "buy" ? held + fill.amount : Math.max(0, held - fill.amount),
    );
  }
  return null;
}

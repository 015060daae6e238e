import { type Field, fields } from "@/lib/domain/market/fields";
import { median } from "@/lib/domain/stats/median";

/** One number that one provider told. */
export interface Observation {
  readonly provider: string;
  readonly value: number;
  readonly observedAtMs: number;
  /** Whether it comes from one pool, and not from a whole market. */
  readonly isOfOnePool: boolean;
  /** Of that pool, in dollars; NaN when unknown. */
  readonly poolLiquidityUsd: number;
}

/** Why a number is not believed. */
export const suspicions = {
  impossible: "A number that cannot be: negative, not finite, a share above 1, or a price of 0.",
  "from-the-future": "It claims to be from a time that is still to come.",
  stale: "It is older than a value of its kind counts as known.",
  "thin-pool":
    "It comes from one pool with less liquidity than it takes to make a price, or an unknown one.",
  "wash-volume":
    "The volume of one pool is many times its liquidity: somebody trades with themselves.",
  outlier: "It lies far from what at least two others agree on.",
} as const;

export type Suspicion = keyof typeof suspicions;

export interface GuardSettings {
  readonly nowMs: number;
  /** A pool with less makes no price. In dollars. */
  readonly liquidityFloorUsd: number;
  /** A day's volume above this many times the liquidity is not believed. */
  readonly mostTurnover: number;
}

/** What is believed unless an installation is told otherwise; the time must be added. */
export const usualGuards = { liquidityFloorUsd: 50_000, mostTurnover: 50 } as const;

const mostFutureMs = 5 * 60_000;
const dayMs = 86_400_000;
/** An outlier is this many times above or below what the others agree on. */
const outlierFactor = 1.5;

// What a price in one pool decides, and nothing else.
const madeByPrice: ReadonlySet<Field> = new Set(["price", "marketCap", "fdv"]);

function isImpossible(field: Field, value: number): boolean {
  if (!Number.isFinite(value)) return true;
  const { unit } = fields[field];
  if (unit === "score") return Math.abs(value) > 1;
  if (unit === "flag") return value !== 0 && value !== 1;
  // Net flows go both ways; all other fractions are shares.
  if (unit === "fraction") return Math.abs(value) > 1 || (value < 0 && !/NetFlow/.test(field));
  return value < 0 || (value === 0 && (madeByPrice.has(field) || unit === "tokens"));
}

/** Why an observation is not believed whatever the others say, or null. */
export function suspicionOf(
  field: Field,
  observation: Observation,
  settings: GuardSettings,
): Suspicion | null {
  const { value, observedAtMs, isOfOnePool, poolLiquidityUsd } = observation;
  if (isImpossible(field, value)) return "impossible";
  if (observedAtMs > settings.nowMs + mostFutureMs) return "from-the-future";
  if (settings.nowMs - observedAtMs > fields[field].carryDays * dayMs) return "stale";
  if (!isOfOnePool) return null;
  // An unknown liquidity is not a sufficient one.
  if (madeByPrice.has(field) && !(poolLiquidityUsd >= settings.liquidityFloorUsd))
    return "thin-pool";
  const turnover = value / poolLiquidityUsd;
  return field === "volume24h" && !(turnover <= settings.mostTurnover) ? "wash-volume" : null;
}

/** Which of at least three believable values lie far from the middle of all. */
export function outliersAmong<T extends Observation>(observations: readonly T[]): ReadonlySet<T> {
  if (observations.length < 3) return new Set();
  const middle = median(Float64Array.from(observations, ({ value }) => value));
  const isNear = ({ value }: T) =>
    value === middle ||
    (Math.min(value, middle) > 0 &&
      Math.max(value, middle) / Math.min(value, middle) <= outlierFactor);
  const near = observations.filter(isNear);
  // Without two that agree nobody can say which one is wrong.
  return near.length < 2 ? new Set() : new Set(observations.filter((one) => !isNear(one)));
}

import type { ExitRules } from "@/lib/domain/basket/exit-rules";
import { capClassOf, className, volatilityClassOf } from "@/lib/domain/basket/simulate/cap-classes";
import { cautious, growthRow, ownShareOf } from "@/lib/domain/basket/simulate/draw-rows";
import type { SimulatedBet, SimulationInput } from "@/lib/domain/basket/simulate/simulate";
import { mean } from "@/lib/domain/stats/mean";
import { median } from "@/lib/domain/stats/median";
import type { FrameToken } from "./frame-token";
import type { MarketHistory } from "./market-history";

const blockDays = 10;
/** Own days from which a token's own volatility is used instead of its peers'. */
const minOwnDays = 60;

/** What is simulated of a token, and what is told about it. */
export interface ModelledToken {
  readonly rows: readonly Float64Array[];
  readonly ownDays: number;
  readonly ownShare: number;
  readonly dailyVolatility: number;
  readonly capClass: number;
  readonly class: string;
  readonly deathPerDay: number;
  readonly rugPerDay: number;
}

/** The histories that a token is simulated from: its own, and those of at most `peers` peers of its class. */
export function modelToken(
  history: MarketHistory,
  token: FrameToken,
  seed: number,
  maxPeers = 8,
): ModelledToken {
  const { returns, peers, rates, rowOf } = history;
  const row = rowOf.get(token.id) ?? -1;
  const ownDays = returns.known[row] ?? 0;
  const capClass = capClassOf(token.marketCapUsd);
  const ownVolatility =
    ownDays < minOwnDays ? Number.NaN : (returns.dailyVolatility[row] ?? Number.NaN);
  const volatilityClass = volatilityClassOf(ownVolatility);
  const lenders = peers.peers(capClass, volatilityClass, row, seed + row).slice(0, maxPeers);
  const drift = peers.drift(capClass);
  const lent = Float64Array.from(lenders, (one) => returns.dailyVolatility[one] ?? Number.NaN);
  const others = (one: number) => lenders.filter((lender) => lender !== one);
  return {
    rows: [row, ...lenders].map((one) => growthRow(returns, one, others(one), drift)),
    ownDays,
    ownShare: ownShareOf(ownDays),
    dailyVolatility: Number.isNaN(ownVolatility) ? median(lent) : ownVolatility,
    capClass,
    class: className(capClass, volatilityClass),
    deathPerDay: rates[capClass]?.deathPerDay ?? 0,
    rugPerDay: rates[capClass]?.rugPerDay ?? 0,
  };
}

/** Bitcoin by its own history only; it is taken not to die. Null when the store does not know it. */
export function modelBitcoin({ returns, rowOf }: MarketHistory): ModelledToken | null {
  const row = rowOf.get("bitcoin");
  if (row === undefined || (returns.known[row] ?? 0) < minOwnDays) return null;
  const own = returns.logReturns.subarray(row * returns.days, (row + 1) * returns.days);
  return {
    rows: [growthRow(returns, row, [], cautious(mean(Float64Array.from(own))))],
    ownDays: returns.known[row] ?? 0,
    ownShare: 1,
    dailyVolatility: returns.dailyVolatility[row] ?? Number.NaN,
    capClass: 5,
    class: className(5, 0),
    deathPerDay: 0,
    rugPerDay: 0,
  };
}

export interface WeighedToken {
  readonly model: ModelledToken;
  readonly weight: number;
  readonly costFraction: number;
}

/** Lays the rows of all tokens one after another, each with its first days again at its end. */
export function simulationInput(
  tokens: readonly WeighedToken[],
  settings: Pick<SimulationInput, "seed" | "paths" | "horizonDays"> & {
    readonly exits: ExitRules | null;
  },
): SimulationInput {
  const windowDays = tokens[0]?.model.rows[0]?.length ?? 1;
  const block = Math.min(blockDays, windowDays);
  const stride = windowDays + block;
  const count = tokens.reduce((sum, { model }) => sum + model.rows.length, 0);
  const growth = new Float64Array(count * stride);
  let next = 0;
  const bets = tokens.map(({ model, weight, costFraction }): SimulatedBet => {
    const rows = model.rows.map((row) => {
      growth.set(row, next * stride);
      growth.set(row.subarray(0, block), next * stride + windowDays);
      return next++;
    });
    const { ownShare, deathPerDay, rugPerDay, dailyVolatility } = model;
    return { weight, costFraction, rows, ownShare, deathPerDay, rugPerDay, dailyVolatility };
  });
  return { ...settings, blockDays: block, windowDays, growth, bets };
}

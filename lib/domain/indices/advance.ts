import { type Candidate, poolOf, type WeekMarket } from "./candidate";
import { cappedWeights } from "./capped-weights";
import type { IndexDefinition } from "./definition";
import { poolGrowth } from "./equal-weight";
import { growthOf } from "./growth";
import type { IndexWeek, Position } from "./index-week";
import { costFraction } from "./trading-cost";

const baseLevel = 1000;
/** Counts the changes of the computation itself. */
const methodVersion = 1;

/** What the weeks of an index depend on besides the market. */
export const rulesOf = (index: IndexDefinition): string =>
  JSON.stringify([methodVersion, { ...index, name: "", description: "" }]);

const sumOf = (positions: readonly Pick<Position, "weight">[]) =>
  positions.reduce((sum, { weight }) => sum + weight, 0);

/** Rounding leaves no cash. */
const cashOf = (positions: readonly Position[]): number => {
  const cash = 1 - sumOf(positions);
  return cash > 1e-9 ? cash : 0;
};

/** The members of the week with their weights, in what the waiting holdings leave. */
function choose(
  index: IndexDefinition,
  pool: readonly Candidate[],
  waiting: readonly Position[],
): Position[] {
  const room = Math.max(0, 1 - sumOf(waiting));
  const taken = new Set(waiting.map(({ key }) => key));
  const members = pool
    .filter(({ key }) => !taken.has(key))
    .slice(0, Math.max(0, index.members - waiting.length));
  if (room === 0 || members.length === 0) return [...waiting];
  const sizes = members.map((token) => (index.weighting === "equal" ? 1 : token.marketCapUsd));
  const weights = cappedWeights(sizes, index.positionCap / room);
  const bought = members.map(({ key, id, symbol, name, grades, priceUsd }, i) => ({
    key,
    id,
    symbol,
    name,
    weight: (weights[i] ?? 0) * room,
    grade: grades[index.rankBy] ?? 0,
    priceUsd,
    isWaiting: false,
  }));
  return [...bought, ...waiting];
}

const bitcoinPrice = ({ candidates }: WeekMarket): number | null => {
  for (const { id, priceUsd } of candidates.values())
    if (id === "bitcoin") return priceUsd > 0 ? priceUsd : null;
  return null;
};

function nextBitcoin(previous: IndexWeek, before: WeekMarket, now: WeekMarket): number | null {
  const [from, to] = [bitcoinPrice(before), bitcoinPrice(now)];
  return previous.bitcoin === null || from === null || to === null
    ? null
    : (previous.bitcoin * to) / from;
}

/** The first week: bought at the week's prices, at 1000, without costs. */
export function beginIndex(index: IndexDefinition, market: WeekMarket): IndexWeek {
  const pool = poolOf(index, market);
  const positions = choose(index, pool, []);
  return {
    day: market.day,
    runId: market.runId,
    rules: rulesOf(index),
    level: baseLevel,
    equalWeight: baseLevel,
    bitcoin: bitcoinPrice(market) === null ? null : baseLevel,
    turnover: 0,
    costs: 0,
    poolSize: pool.length,
    cash: cashOf(positions),
    positions,
    writtenOff: [],
    poolWaiting: [],
  };
}

/** What old and new members must trade to come from their drifted shares to the new ones. */
function trades(drifted: readonly Position[], next: readonly Position[], now: WeekMarket) {
  const from = new Map(drifted.map(({ key, weight }) => [key, weight]));
  const to = new Map(next.map(({ key, weight }) => [key, weight]));
  let traded = Math.abs(cashOf(next) - cashOf(drifted));
  let costs = 0;
  for (const key of new Set([...from.keys(), ...to.keys()])) {
    const amount = Math.abs((to.get(key) ?? 0) - (from.get(key) ?? 0));
    const token = now.candidates.get(key);
    traded += amount;
    if (token !== undefined) costs += amount * costFraction(token);
  }
  return { turnover: traded / 2, costs };
}

/** Last week's holdings at this week's prices: their shares now, and what the whole has grown to. */
function drift(previous: IndexWeek, now: WeekMarket) {
  const grown = previous.positions.map((held) => ({ held, ...growthOf(held, now) }));
  const growth = grown.reduce((sum, { held, factor }) => sum + held.weight * factor, previous.cash);
  const drifted = grown.flatMap(({ held, factor, state }): Position[] =>
    state === "gone"
      ? []
      : [
          {
            ...held,
            weight: growth > 0 ? (held.weight * factor) / growth : 0,
            isWaiting: state === "waiting",
          },
        ],
  );
  const writtenOff = grown.flatMap(({ held, state }) => (state === "gone" ? [held.id] : []));
  return { growth, drifted, writtenOff };
}

/**
 * The week after: last week's holdings at this week's prices, then rebalanced by this week's grades. A holding without
 * a price waits, and after 30 days counts as −100 %. Reads nothing later than `now`.
 */
export function advanceIndex(
  index: IndexDefinition,
  previous: IndexWeek,
  before: WeekMarket,
  now: WeekMarket,
): IndexWeek {
  const { growth, drifted, writtenOff } = drift(previous, now);
  const pool = poolOf(index, now);
  const positions = choose(
    index,
    pool,
    drifted.filter(({ isWaiting }) => isWaiting),
  );
  const { turnover, costs } = trades(drifted, positions, now);
  const wholePool = poolGrowth(index, previous.poolWaiting, before, now);
  return {
    day: now.day,
    runId: now.runId,
    rules: rulesOf(index),
    level: previous.level * growth * (1 - costs),
    equalWeight: previous.equalWeight * wholePool.growth,
    bitcoin: nextBitcoin(previous, before, now),
    turnover,
    costs,
    poolSize: pool.length,
    cash: cashOf(positions),
    positions,
    writtenOff,
    poolWaiting: wholePool.waiting,
  };
}

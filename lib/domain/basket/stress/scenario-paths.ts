import { capClasses, capClassOf } from "@/lib/domain/basket/simulate/cap-classes";
import type { ReturnHistory } from "@/lib/domain/basket/simulate/return-history";
import { median } from "@/lib/domain/stats/median";
import type { ScenarioPaths } from "./stress-basket";

/** A class of fewer tokens says nothing of its own. */
const minTokens = 10;
/** Known tokens below which the store does not cover a scenario. */
const minMarket = 30;

/** What each stored token's price did in a scenario, by id; and the medians by class. */
export interface StoredScenario extends ScenarioPaths {
  readonly byToken: ReadonlyMap<string, Float64Array>;
}

/** Prices of a token from the first day on as multiples of the first, gaps filled with the last known; null without a first. */
function multiplesOf(history: ReturnHistory, token: number): Float64Array | null {
  const { days, prices } = history;
  const first = prices[token * days] ?? Number.NaN;
  if (!(first > 0)) return null;
  let last = 1;
  return Float64Array.from({ length: days }, (_, day) => {
    const price = prices[token * days + day] ?? Number.NaN;
    if (price > 0) last = price / first;
    return last;
  });
}

const medianPath = (paths: readonly Float64Array[], days: number): Float64Array =>
  Float64Array.from({ length: days }, (_, day) =>
    median(Float64Array.from(paths, (path) => path[day] ?? Number.NaN)),
  );

/** The scenario as the stored market lived it, from a history that begins and ends with it; null when it knows too few tokens. */
export function scenarioPaths(history: ReturnHistory): StoredScenario | null {
  const { days, ids, marketCaps } = history;
  const byToken = new Map<string, Float64Array>();
  const byClass: Float64Array[][] = capClasses.map(() => []);
  for (const [token, id] of ids.entries()) {
    const path = multiplesOf(history, token);
    if (path === null) continue;
    byToken.set(id, path);
    const cap = marketCaps[token * days] ?? Number.NaN;
    if (cap > 0) byClass[capClassOf(cap)]?.push(path);
  }
  if (byToken.size < minMarket) return null;
  return {
    byToken,
    classes: byClass.map((paths) => (paths.length < minTokens ? null : medianPath(paths, days))),
    bitcoin: (byToken.get("bitcoin")?.at(-1) ?? Number.NaN) - 1,
  };
}

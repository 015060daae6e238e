import type { Life } from "./fates";
import type { Random } from "./random";
import type { Sheet } from "./sheet";
import type { Traits } from "./traits";

/** A token's true market figures, a day each; NaN outside its life. */
export interface MarketPath {
  readonly price: Float64Array;
  readonly volume: Float64Array;
  readonly liquidity: Float64Array;
  readonly circulating: Float64Array;
  readonly total: Float64Array;
}

/**
 * Daily: price and volume always; market cap (price × circulating supply), fully diluted value (price × total supply)
 * and pool liquidity where the vendor knows them.
 */
export function observeMarket(
  random: Random,
  traits: Traits,
  life: Life,
  path: MarketPath,
  sheet: Sheet,
): void {
  const small = traits.rank === "small";
  const circulatingKnown = random.chance(small ? 0.95 : 1);
  const totalKnown = random.chance(small ? 0.88 : 1);
  const liquidityKnown = random.chance(traits.native ? 0.25 : 0.9);
  const put = (field: Parameters<Sheet["column"]>[0], value: (t: number) => number) => {
    const column = sheet.column(field);
    for (let t = life.first; t <= life.last; t++) column[t] = value(t);
  };
  const at = (values: Float64Array, t: number) => values[t] ?? Number.NaN;
  put("price", (t) => at(path.price, t));
  put("volume24h", (t) => at(path.volume, t));
  if (circulatingKnown) {
    put("circulatingSupply", (t) => at(path.circulating, t));
    put("marketCap", (t) => at(path.price, t) * at(path.circulating, t));
  }
  if (totalKnown) {
    put("totalSupply", (t) => at(path.total, t));
    put("fdv", (t) => at(path.price, t) * at(path.total, t));
  }
  if (liquidityKnown) put("liquidity", (t) => at(path.liquidity, t));
}

/** Days around an event on which the vendor missed nothing: the simulated truth must be visible. */
const clearBefore = 2;
const clearAfter = 4;

function eventful(life: Life, t: number): boolean {
  if (life.fate === "alive") return false;
  const end = "peak" in life ? life.peak : life.start;
  return t >= life.start - clearBefore && t <= end + clearAfter;
}

const gapChancePerDay = 0.0025;

/** Forgets a day or two here and there, never the first or last of a life and none around its event. */
export function leaveGaps(random: Random, life: Life, sheet: Sheet): void {
  for (let t = life.first + 1; t < life.last - 1; t++) {
    if (!random.chance(gapChancePerDay)) continue;
    const length = random.integer(1, 2);
    for (let day = t; day < t + length; day++) {
      if (!eventful(life, day)) sheet.clearDay(day);
    }
  }
}

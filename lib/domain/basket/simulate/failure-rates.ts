import { capClasses, capClassOf } from "./cap-classes";
import { type ReturnHistory, rugLogReturn } from "./return-history";

/** A token without a price for longer than this has died. */
const silentDays = 30;
/** How far after a look a death still belongs to the class of the look. */
const followDays = 90;
/** Days from one look at the market to the next. */
const lookEveryDays = 30;
const daysPerYear = 365;
/** The documented rates count as much as this many days of tokens. */
const priorTokenDays = 20 * daysPerYear;
/** A store of survivors teaches immortality: at least this share of the documented rate is used. */
const floorShare = 0.5;

/** How often tokens of a class of market cap end, per day. */
export interface FailureRate {
  readonly class: string;
  readonly deathPerDay: number;
  readonly rugPerDay: number;
  /** What the store knows of the class. */
  readonly tokenDays: number;
  readonly deaths: number;
  readonly rugs: number;
  readonly origin: "history" | "prior" | "floor";
}

const countsOf = () => capClasses.map(() => ({ looked: 0, deaths: 0, days: 0, rugs: 0 }));

/**
 * Daily rates of death (never priced again) and of rugs (a fall of 80 % in a day) by class of market cap, from a history that
 * ends on the as-of day, dead tokens included. A death counts for the class its token was in up to 90 days before, so that
 * the fall before the end does not hide it. The documented rates weigh twenty token years.
 */
export function failureRates(history: ReturnHistory): FailureRate[] {
  const counts = countsOf();
  for (let token = 0; token < history.ids.length; token++) {
    countDeaths(history, token, counts);
    countRugs(history, token, counts);
  }
  return capClasses.map((prior, i) => {
    const { looked, deaths, days, rugs } = counts[i] ?? { looked: 0, deaths: 0, days: 0, rugs: 0 };
    const survival = looked > 0 ? 1 - deaths / looked : 1;
    const learned = -Math.log(Math.max(survival, 1e-6)) / followDays;
    const weight = (looked * lookEveryDays) / (looked * lookEveryDays + priorTokenDays);
    const mixed = weight * learned + (1 - weight) * prior.deathPerDay;
    const floor = prior.deathPerDay * floorShare;
    return {
      class: prior.id,
      deathPerDay: Math.max(mixed, floor),
      rugPerDay: (rugs + prior.rugPerDay * priorTokenDays) / (days + priorTokenDays),
      tokenDays: days,
      deaths,
      rugs,
      origin: mixed < floor ? "floor" : weight < 0.5 ? "prior" : "history",
    };
  });
}

type Counts = ReturnType<typeof countsOf>;

/** Looks at a token every thirty days of which the next ninety, and the silence after them, are known. */
function countDeaths(history: ReturnHistory, token: number, counts: Counts): void {
  const { days, prices, marketCaps } = history;
  const last = history.lastIndex[token] ?? -1;
  const isDead = last < days - 1 - silentDays;
  for (let at = days - 1 - followDays - silentDays; at >= 0; at -= lookEveryDays) {
    if (at > last || !((prices[token * days + at] ?? 0) > 0)) continue;
    const count = counts[capClassOf(marketCaps[token * days + at] ?? Number.NaN)];
    if (count === undefined) continue;
    count.looked++;
    if (isDead && last <= at + followDays) count.deaths++;
  }
}

/** Whether a price fell by 80 % from the one before and the next one is still under half of that: a wrong price comes back. */
function isRug(prices: Float64Array, cell: number, end: number, before: number): boolean {
  if (!(Math.log((prices[cell] ?? 0) / before) <= rugLogReturn)) return false;
  const next = prices.subarray(cell + 1, end).find((price) => price > 0) ?? Number.NaN;
  return next < before / 2;
}

function countRugs(history: ReturnHistory, token: number, counts: Counts): void {
  const { days, prices, marketCaps } = history;
  let before = Number.NaN;
  let capUsd = history.firstCapUsd[token] ?? Number.NaN;
  for (let cell = token * days; cell < (token + 1) * days; cell++) {
    const price = prices[cell] ?? Number.NaN;
    const count = counts[capClassOf(capUsd)];
    if (count !== undefined && price > 0) {
      count.days++;
      count.rugs += Number(isRug(prices, cell, (token + 1) * days, before));
    }
    before = price;
    const cap = marketCaps[cell] ?? Number.NaN;
    if (cap > 0) capUsd = cap;
  }
}

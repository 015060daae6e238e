/** A bad time: what it did, or is assumed to do, to tokens of each class of market cap (see cap-classes) and to Bitcoin. */
export interface Scenario {
  readonly id: string;
  readonly name: string;
  /** Null when it is no time of the past. */
  readonly from: string | null;
  readonly to: string | null;
  readonly days: number;
  /** Simple returns by class of market cap, smallest first. */
  readonly changes: readonly number[];
  readonly bitcoin: number;
  /** What happens to bets outside the sector that crashes. */
  readonly otherSectors: number | null;
  /** Taken from whatever is sold meanwhile, as a fraction of the price. */
  readonly saleDiscount: number;
  readonly source: string;
}

const measured = (tokens: number) =>
  `Medians by market cap at the start of ${tokens} tokens of CoinGecko's daily data that are still listed; the dead are missing, so it was worse.`;
const past = { otherSectors: null, saleDiscount: 0 } as const;

/** The scenarios, in the order in which they are shown. */
export const scenarios: readonly Scenario[] = [
  {
    ...past,
    id: "2018",
    name: "2018: the long fall",
    from: "2018-01-07",
    to: "2018-12-15",
    days: 342,
    changes: [-0.96, -0.96, -0.97, -0.95, -0.96, -0.96],
    bitcoin: -0.81,
    source: `${measured(73)} Under $20M there are six: those classes take the median of all.`,
  },
  {
    ...past,
    id: "may-2021",
    name: "May 2021: the crash",
    from: "2021-05-11",
    to: "2021-05-23",
    days: 12,
    changes: [-0.43, -0.43, -0.43, -0.4, -0.43, -0.43],
    bitcoin: -0.33,
    source: `${measured(343)} Under $5M there are seven: those classes take the median of all.`,
  },
  {
    ...past,
    id: "luna",
    name: "LUNA, May–June 2022",
    from: "2022-05-05",
    to: "2022-06-18",
    days: 44,
    changes: [-0.52, -0.59, -0.53, -0.58, -0.57, -0.6],
    bitcoin: -0.48,
    source: measured(518),
  },
  {
    ...past,
    id: "ftx",
    name: "FTX, November 2022",
    from: "2022-11-05",
    to: "2022-11-21",
    days: 16,
    changes: [-0.23, -0.23, -0.25, -0.27, -0.31, -0.31],
    bitcoin: -0.23,
    source: measured(573),
  },
  {
    id: "sector-crash",
    name: "The largest sector crashes",
    from: null,
    to: null,
    days: 30,
    changes: [-0.7, -0.7, -0.7, -0.7, -0.7, -0.7],
    bitcoin: -0.05,
    otherSectors: -0.2,
    saleDiscount: 0,
    source:
      "An assumption: the sector with the most money in it falls 70 % in a month, every other bet 20 %.",
  },
  {
    id: "liquidity",
    name: "Liquidity dries up",
    from: null,
    to: null,
    days: 14,
    changes: [-0.6, -0.55, -0.5, -0.45, -0.4, -0.3],
    bitcoin: -0.15,
    otherSectors: null,
    saleDiscount: 0.25,
    source:
      "An assumption: prices fall by 30 to 60 % in two weeks, the smaller the more, and every sale brings a quarter less than the price.",
  },
];

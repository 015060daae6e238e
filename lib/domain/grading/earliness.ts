/** The facts early-ness is judged by; NaN is unknown. */
export interface EarlinessEvidence {
  readonly cexListings: number;
  readonly holders: number;
  readonly ageDays: number;
  readonly mentions24h: number;
  readonly paidPromotions30d: number;
}

/** One fact with what it is worth. */
export interface EarlinessItem {
  readonly key: keyof EarlinessEvidence;
  readonly name: string;
  /** How points are given. */
  readonly rule: string;
  readonly known: boolean;
  /** NaN when unknown. */
  readonly value: number;
  /** 0 (late) to 100 (early); null when unknown, and then it is left out of the average. */
  readonly points: number | null;
}

export interface Earliness {
  /** Mean of the known items' points; null when fewer than two are known. */
  readonly score: number | null;
  readonly items: readonly EarlinessItem[];
}

interface EarlinessRule {
  readonly key: keyof EarlinessEvidence;
  readonly name: string;
  readonly rule: string;
  points(value: number): number;
}

/** 100 up to `early`, 0 from `late` on, even steps of the logarithm between. */
function logScale(early: number, late: number): (value: number) => number {
  const perStep = 100 / Math.log(late / early);
  return (value) => (value <= early ? 100 : Math.max(0, perStep * Math.log(late / value)));
}

/** Points by count: 0, 1, 2 …; 0 beyond the table. */
const byCount =
  (...table: readonly number[]) =>
  (count: number): number =>
    table[count] ?? 0;

/** The published rules. Thresholds of holders and listings are those of the usual definition of early. */
const earlinessRules: readonly EarlinessRule[] = [
  {
    key: "cexListings",
    name: "Not on a centralised exchange",
    rule: "100 with no listing, 50 with one, 25 with two, 0 with more",
    points: byCount(100, 50, 25),
  },
  {
    key: "holders",
    name: "Few holders",
    rule: "100 up to 1,000 holders, falling with the logarithm to 0 at 100,000",
    points: logScale(1000, 100_000),
  },
  {
    key: "ageDays",
    name: "Young",
    rule: "100 up to 30 days after genesis, falling with the logarithm to 0 at 2 years",
    points: logScale(30, 730),
  },
  {
    key: "mentions24h",
    name: "Little talk",
    rule: "100 up to 10 mentions a day, falling with the logarithm to 0 at 5,000",
    points: logScale(10, 5000),
  },
  {
    key: "paidPromotions30d",
    name: "No paid promotion",
    rule: "100 with none in 30 days, 30 with one, 0 with more",
    points: byCount(100, 30),
  },
];

const minKnownItems = 2;

/** How early a token is, 0 (late) to 100 (early), with its evidence; unknown facts are left out, not guessed. */
export function earlinessOf(evidence: EarlinessEvidence): Earliness {
  const items = earlinessRules.map(({ key, name, rule, points }): EarlinessItem => {
    const value = evidence[key];
    const known = !Number.isNaN(value);
    return { key, name, rule, known, value, points: known ? points(value) : null };
  });
  return { score: earlinessScore(evidence), items };
}

/** The score alone, for whole markets: mean points of the known facts; null when fewer than two are known. */
export function earlinessScore(evidence: EarlinessEvidence): number | null {
  let total = 0;
  let known = 0;
  for (const { key, points } of earlinessRules) {
    if (Number.isNaN(evidence[key])) continue;
    total += points(evidence[key]);
    known++;
  }
  return known < minKnownItems ? null : total / known;
}

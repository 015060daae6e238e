import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exclusionOf } from "@/lib/domain/market/exclusions";
import { type Field, fieldKeys, fields } from "@/lib/domain/market/fields";
import type { Sheet } from "./sheet";
import { simulateMarket } from "./simulate";
import { testLastDay } from "./testing";

const seeds = fc.integer({ min: 0, max: 4_294_967_295 });

const mayBeNegative: readonly Field[] = ["whaleNetFlow7dShare", "exchangeNetFlow7dShare"];
/** That nothing was bought back or raised is a fact. */
const mayBeNothing: readonly Field[] = ["buyback30dUsd", "fundingUsd"];
/** Unlocks may add more than what circulates. */
const mayExceedOne: readonly Field[] = ["unlock30dShare", "unlock90dShare"];

function isPossible(field: Field, value: number): boolean {
  switch (fields[field].unit) {
    case "usd":
    case "tokens":
      return Number.isFinite(value) && (value > 0 || (value === 0 && mayBeNothing.includes(field)));
    case "days":
      return value >= 0 && Number.isFinite(value);
    case "count":
      return Number.isInteger(value) && value >= 0;
    case "flag":
      return value === 0 || value === 1;
    case "score":
      return value >= -1 && value <= 1;
    case "fraction": {
      const least = mayBeNegative.includes(field) ? -1 : 0;
      return value >= least && (value <= 1 || mayExceedOne.includes(field));
    }
  }
}

const at = (sheet: Sheet, field: Field, t: number) => sheet.get(field)?.[t] ?? Number.NaN;

/** True unless both are known and the first is larger. */
const notAbove = (sheet: Sheet, lower: Field, upper: Field, t: number) =>
  !(at(sheet, lower, t) > at(sheet, upper, t) * (1 + 1e-12));

/** Each day of each token of a small market. */
function everyDay(seed: number, check: (sheet: Sheet, t: number) => void): void {
  const market = simulateMarket({ seed, tokens: 24, days: 140, lastDay: testLastDay });
  for (const index of market.tokens.keys()) {
    const sheet = market.history(index);
    for (let t = 0; t < market.days; t++) check(sheet, t);
  }
}

describe("observations", () => {
  it("stay within what a field can be, and exist only on days with a price", () => {
    fc.assert(
      fc.property(seeds, (seed) =>
        everyDay(seed, (sheet, t) => {
          const traded = !Number.isNaN(at(sheet, "price", t));
          const seen = fieldKeys.filter((field) => !Number.isNaN(at(sheet, field, t)));
          const wrong = seen.filter((field) => !(traded && isPossible(field, at(sheet, field, t))));
          expect(wrong, `day ${t}`).toEqual([]);
        }),
      ),
      { numRuns: 12 },
    );
  });

  it("agree with each other", () => {
    fc.assert(
      fc.property(seeds, (seed) =>
        everyDay(seed, (sheet, t) => {
          const price = at(sheet, "price", t);
          const agree = [
            Number.isNaN(at(sheet, "marketCap", t)) ||
              at(sheet, "marketCap", t) === price * at(sheet, "circulatingSupply", t),
            Number.isNaN(at(sheet, "fdv", t)) ||
              at(sheet, "fdv", t) === price * at(sheet, "totalSupply", t),
            notAbove(sheet, "circulatingSupply", "totalSupply", t),
            notAbove(sheet, "liquidity", "marketCap", t),
            notAbove(sheet, "uniqueAuthors24h", "mentions24h", t),
            notAbove(sheet, "redditActive48h", "redditSubscribers", t),
            notAbove(sheet, "contributors4w", "commits4w", t),
            notAbove(sheet, "issuesClosed", "issuesTotal", t),
            notAbove(sheet, "unlock30dShare", "unlock90dShare", t),
            notAbove(sheet, "sniperShare", "insiderShare", t),
            notAbove(sheet, "creatorShare", "top10Share", t) ||
              notAbove(sheet, "creatorShare", "insiderShare", t),
            notAbove(sheet, "busFactor", "contributors4w", t),
            notAbove(sheet, "roadmapDone", "roadmapMilestones", t),
            !(at(sheet, "lpLockDays", t) > 0 && at(sheet, "lpLockedShare", t) < 0.1),
          ];
          expect(agree.every(Boolean), `day ${t}: ${agree}`).toBe(true);
        }),
      ),
      { numRuns: 8 },
    );
  });

  it("come at their group's cadence, with gaps of no more than two days in prices", () => {
    const longestGap = (column: Float64Array | null) => {
      const known = [...(column ?? [])].flatMap((value, t) => (Number.isNaN(value) ? [] : [t]));
      return Math.max(0, ...known.slice(1).map((t, i) => t - (known[i] ?? t)));
    };
    const market = simulateMarket({ seed: 4, tokens: 80, days: 200, lastDay: testLastDay });
    const longest = (field: Field) =>
      Math.max(...market.tokens.map((_, index) => longestGap(market.history(index).get(field))));
    expect(longest("price")).toBeGreaterThan(1);
    expect(longest("price")).toBeLessThanOrEqual(5);
    expect(longest("twitterFollowers")).toBeLessThanOrEqual(12);
    expect(longest("commits4w")).toBeGreaterThanOrEqual(7);
    expect(longest("commits4w")).toBeLessThanOrEqual(28);
    expect(longest("honeypot")).toBeGreaterThanOrEqual(27);
  });
});

/** How much supply grew in the 30 days after a day, beside what was announced on that day; where both are known. */
function announcedAndGrown(sheet: Sheet): { announced: number; grown: number }[] {
  return Array.from({ length: sheet.days - 30 }, (_, t) => ({
    announced: at(sheet, "unlock30dShare", t),
    grown: at(sheet, "circulatingSupply", t + 30) / at(sheet, "circulatingSupply", t) - 1,
  })).filter(({ announced, grown }) => !Number.isNaN(announced + grown));
}

describe("supply", () => {
  const market = simulateMarket({ seed: 6, tokens: 150, days: 220, lastDay: testLastDay });
  const ordinary = market.tokens.flatMap(({ categories }, index) =>
    exclusionOf(categories) === null ? [market.history(index)] : [],
  );

  it("grows by the unlocks that were counted down to", () => {
    const unminted = ordinary.filter((_, i) => market.truths[i]?.detail.kind !== "supply minted");
    const pairs = unminted.flatMap(announcedAndGrown);
    for (const { announced, grown } of pairs) expect(grown).toBeCloseTo(announced, 9);
    expect(pairs.filter(({ announced }) => announced > 0.02).length).toBeGreaterThan(50);
  });

  it("never falls", () => {
    for (const sheet of ordinary) {
      const known = [...(sheet.get("circulatingSupply") ?? [])].filter((x) => !Number.isNaN(x));
      expect(known).toEqual(known.toSorted((a, b) => a - b));
    }
  });
});

import { describe, expect, test } from "vitest";
import {
  evidenceUnits,
  type Signal,
  type SignalInput,
  type SignalWindow,
} from "@/lib/domain/signal";
import { severeBitsOf } from "./engine/severe-flag-bits";
import { signals } from "./index";

const list: readonly Signal[] = signals;

type Values = Partial<Record<SignalInput, readonly number[]>>;

/** A rule's window with the given values at its end; the rest unknown. */
function windowOf(rule: Signal, values: Values): SignalWindow<SignalInput> {
  const window = Object.fromEntries(
    rule.inputs.map((input) => {
      const given = (values[input] ?? []).slice(-rule.windowDays);
      const cells = new Float64Array(rule.windowDays).fill(Number.NaN);
      cells.set(given, rule.windowDays - given.length);
      return [input, cells];
    }),
  );
  const hasAll = (record: Record<string, Float64Array>): record is SignalWindow<SignalInput> =>
    rule.inputs.every((input) => input in record);
  if (!hasAll(window)) throw new Error("A window lacks an input.");
  return window;
}

function check(rule: Signal, values: Values): boolean | null {
  const reading = rule.check(windowOf(rule, values));
  return reading === false || reading === null ? reading : true;
}

const days = (count: number, value: number) => Array.from({ length: count }, () => value);
const ramp = (count: number, from: number, to: number) =>
  Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));
const honeypot = severeBitsOf(["honeypot"]);

/** What makes each rule fire, and changes of it that keep it quiet. */
const cases: Readonly<Record<string, { fires: Values; quiet: readonly Values[] }>> = {
  priceUpUnlisted: {
    fires: {
      price: [...days(23, 1), ...ramp(7, 1.05, 1.21)],
      volume24h: [...days(27, 100), ...days(3, 300)],
      cexListings: [0],
    },
    quiet: [
      { cexListings: [1] },
      { price: [...days(23, 1), ...ramp(7, 1.01, 1.19)] },
      { volume24h: [...days(27, 100), ...days(3, 299)] },
    ],
  },
  whaleAccumulation: {
    fires: { whaleNetFlow7dShare: [0.01], exchangeNetFlow7dShare: [0] },
    quiet: [{ whaleNetFlow7dShare: [0.0099] }, { exchangeNetFlow7dShare: [0.0001] }],
  },
  developerRevival: {
    fires: { commits4w: [10, ...days(56, 30)], contributors4w: [2] },
    quiet: [
      { commits4w: [11, ...days(56, 30)] },
      { commits4w: [0, ...days(56, 19)] },
      { contributors4w: [1] },
    ],
  },
  gradeCrosses80: {
    fires: { grade: [79.9, ...days(6, Number.NaN), 80] },
    quiet: [{ grade: [80, 80] }, { grade: [79, 79.9] }, { grade: [90, 70] }],
  },
  gradeFallsUnder40: {
    fires: { grade: [40, ...days(6, Number.NaN), 39.9] },
    quiet: [{ grade: [39, 39] }, { grade: [50, 40] }, { grade: [30, 50] }],
  },
  memeMomentum: {
    fires: {
      isMeme: [1],
      price: ramp(8, 1, 1.25),
      liquidity: [100_000],
      marketCap: [3_000_000],
      volume24h: [50_000],
    },
    quiet: [
      { isMeme: [0] },
      { price: ramp(8, 1, 1.24) },
      { liquidity: [99_999] },
      { marketCap: [4_000_000] },
      { volume24h: [49_999] },
    ],
  },
  distributionIntoStrength: {
    fires: { price: ramp(15, 1, 1.21), whaleNetFlow7dShare: [-0.005] },
    quiet: [{ price: ramp(15, 1, 1.19) }, { whaleNetFlow7dShare: [-0.004] }],
  },
  unlockCliffAhead: { fires: { unlock30dShare: [0.1] }, quiet: [{ unlock30dShare: [0.09] }] },
  liquidityPulled: {
    fires: { liquidity: [10_000, ...days(7, 5000)] },
    quiet: [{ liquidity: [10_000, ...days(7, 5001)] }, { liquidity: [9999, ...days(7, 100)] }],
  },
  goldenCross: {
    fires: { price: [...days(50, 2), ...days(50, 1), 30] },
    quiet: [{ price: [...days(50, 2), ...days(51, 1)] }, { price: ramp(101, 1, 2) }],
  },
  deathCross: {
    fires: { price: [...days(80, 2), ...days(20, 2.01), 0.001] },
    quiet: [{ price: days(101, 2) }, { price: ramp(101, 2, 1) }],
  },
  breakoutOnVolume: {
    fires: { price: [...days(89, 1), 1.01], volume24h: [...days(89, 100), 200] },
    quiet: [{ price: days(90, 1) }, { volume24h: [...days(89, 100), 199] }],
  },
  holderGrowth: {
    fires: { holders: [...ramp(15, 400, 420), ...ramp(14, 424, 462)] },
    quiet: [
      { holders: [...ramp(15, 400, 420), ...ramp(14, 424, 461)] },
      { holders: [...ramp(15, 400, 440), ...ramp(14, 443, 490)] },
      { holders: [...ramp(15, 100, 105), ...ramp(14, 110, 199)] },
    ],
  },
  newExchangeListing: {
    fires: { cexListings: [1, ...days(7, 2)] },
    quiet: [{ cexListings: days(8, 2) }, { cexListings: [2, ...days(7, 1)] }],
  },
  volumeDriesUp: {
    fires: { volume24h: [...days(83, 100), ...days(7, 19)] },
    quiet: [{ volume24h: [...days(83, 100), ...days(7, 20)] }],
  },
  severeFlagRaised: {
    fires: { severeFlags: [0, ...days(6, Number.NaN), honeypot] },
    quiet: [{ severeFlags: [honeypot, honeypot] }, { severeFlags: [honeypot, 0] }],
  },
  communitySurge: {
    fires: { mentions24h: [...days(23, 10), ...days(7, 30)], botShare: [0.19] },
    quiet: [
      { mentions24h: [...days(23, 10), ...days(7, 29)] },
      { mentions24h: [...days(23, 5), ...days(7, 19)] },
      { botShare: [0.2] },
    ],
  },
  capitulation: {
    fires: {
      price: [...days(82, 1), ...ramp(8, 0.6, 0.4)],
      volume24h: [...days(87, 100), ...days(3, 300)],
    },
    quiet: [
      { price: [...days(82, 1), ...ramp(8, 0.6, 0.41)] },
      { price: [...days(82, 0.9), ...ramp(8, 0.6, 0.4)] },
      { volume24h: [...days(87, 100), ...days(3, 299)] },
    ],
  },
  paidPromotion: {
    fires: { paidPromotions30d: [1, ...days(14, 3)] },
    quiet: [{ paidPromotions30d: [1, ...days(14, 2)] }, { paidPromotions30d: [2, ...days(14, 9)] }],
  },
};

describe.each(list.map((rule) => [rule.key, rule] as const))("%s", (key, rule) => {
  const { fires, quiet } = cases[key] ?? { fires: {}, quiet: [] };

  test("fires on its condition", () => {
    expect(check(rule, fires)).toBe(true);
  });

  test("stays quiet just short of each threshold", () => {
    expect(quiet.length).toBeGreaterThan(0);
    for (const change of quiet)
      expect(check(rule, { ...fires, ...change }), JSON.stringify(change)).toBe(false);
  });

  test("is unknown, not quiet, when nothing or one of what it needs is known", () => {
    expect(check(rule, {})).toBeNull();
    for (const input of rule.inputs)
      expect(check(rule, { ...fires, [input]: [] }), input).toBeNull();
  });

  test("gives evidence that can be read", () => {
    const reading = rule.check(windowOf(rule, fires));
    if (reading === null || reading === false) throw new Error("It did not fire.");
    expect(reading.length).toBeGreaterThan(0);
    for (const { label, unit, value } of reading) {
      expect(label.trim()).not.toBe("");
      expect(evidenceUnits).toContain(unit);
      expect(Number.isFinite(value)).toBe(true);
    }
  });

  test("declares itself in full", () => {
    for (const text of [rule.name, rule.why, rule.rule, rule.source])
      expect(text.trim()).not.toBe("");
    expect(rule.windowDays).toBeGreaterThan(0);
    expect(rule.cooldownDays).toBeGreaterThan(0);
    expect([1, -1]).toContain(rule.direction);
    expect(key).toMatch(/^[a-z][A-Za-z0-9]*$/);
  });
});

test("there are at least 14 rules, of both directions, each with a key of its own", () => {
  expect(list.length).toBeGreaterThanOrEqual(14);
  expect(new Set(list.map(({ key }) => key)).size).toBe(list.length);
  for (const direction of [1, -1])
    expect(list.filter((rule) => rule.direction === direction).length).toBeGreaterThanOrEqual(5);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  cutAfter,
  emptyPanel,
  fullPanel,
  type WritablePanel,
} from "@/lib/domain/grading/testing/synthetic-panel";
import { CleanHistory } from "@/lib/domain/market/clean-history";
import { fields } from "@/lib/domain/market/fields";
import type { Panel } from "@/lib/domain/market/panel";
import { carryForward } from "@/lib/domain/market/panel-cells";
import { defineSignal, type Signal } from "@/lib/domain/signal";
import { signals } from "@/lib/domain/signals";
import { detectSignals, inputsOf } from "./detect";
import { begins, states } from "./episodes";
import { type RunReading, RunReadings } from "./run-readings";
import { TokenSeries } from "./token-series";

const list: readonly Signal[] = signals;
const panel = fullPanel(24, 220, 11);
const day = panel.firstDay + 200;
const scale = (token: number, offsets: readonly number[], factor: number) => {
  for (const offset of offsets)
    for (const field of ["price", "marketCap", "volume24h"] as const)
      panel.set(field, token, day + offset, factor * panel.get(field, token, day + offset));
};
// Around the day: a spike that reverts, one that hangs on the day, jumps confirmed on and after it, and a crash.
scale(0, [-5], 1000);
scale(1, [0], 1000);
scale(2, [-1, 0, 1, 2], 20);
scale(3, [0, 1, 2, 3], 20);
scale(4, [1], 1000);
scale(5, [-2, -1, 0, 1], 0.01);
panel.set("price", 6, day, Number.NaN);

const readingsUpTo = (last: number): RunReading[] =>
  panel.tokens.flatMap(({ key }) =>
    [0, 7, 14, 21, 28].flatMap((offset) => {
      const on = day - 24 + offset;
      const grade = (key * 37 + offset * 29) % 100;
      const flags = (key + offset) % 3 === 0 ? ["honeypot"] : [];
      return on <= last ? [{ tokenKey: key, day: on, grade, flags }] : [];
    }),
  );

const seriesOf = (of: Panel, last: number) => {
  const keys = of.tokens.map(({ key }) => key);
  const runs = new RunReadings(readingsUpTo(last), keys, of.firstDay);
  return new TokenSeries(of, runs, inputsOf(list), 101);
};

const bytesOf = (values: Float64Array) => Buffer.from(Float64Array.from(values).buffer);

describe.each([-1, 0, 1, 2, 3])("cut %i days after the shocks", (offset) => {
  const cutDay = day + offset;
  const whole = seriesOf(panel, panel.firstDay + panel.days);
  const cut = seriesOf(cutAfter(panel, cutDay), cutDay);

  test.each(list.map((rule) => [rule.key, rule] as const))("%s sees no future", (_, rule) => {
    for (const token of panel.tokens.keys()) {
      whole.load(token);
      cut.load(token);
      for (const input of rule.inputs) {
        const seen = bytesOf(whole.window(input, 200 + offset, rule.windowDays));
        expect(seen.equals(bytesOf(cut.window(input, 200 + offset, rule.windowDays)))).toBe(true);
      }
    }
  });

  test("the same signals are found up to that day as with all that came later", () => {
    const range = { from: panel.firstDay + 100, to: cutDay };
    const all = [...detectSignals(panel, readingsUpTo(panel.firstDay + 999), list, range)];
    const then = [...detectSignals(cutAfter(panel, cutDay), readingsUpTo(cutDay), list, range)];
    expect(then).toEqual(all);
    expect(new Set(all.map(({ rule }) => rule)).size).toBeGreaterThan(8);
  });
});

test("every day of a series is seen as cleaning it up to that day shows it", () => {
  const cell = fc.oneof(fc.constant(Number.NaN), fc.constantFrom(1, 1.5, 10, 15, 100, 900, 0.01));
  fc.assert(
    fc.property(fc.array(cell, { minLength: 12, maxLength: 12 }), (cells) => {
      const one = emptyPanel(1, cells.length);
      cells.forEach((value, i) => {
        for (const field of ["price", "marketCap"] as const)
          one.set(field, 0, one.firstDay + i, value * (field === "price" || i % 5 > 0 ? 1 : 30));
      });
      expectAsSeen(one);
    }),
    { numRuns: 500 },
  );
});

function expectAsSeen(one: WritablePanel): void {
  const series = new TokenSeries(
    one,
    new RunReadings([], [1], one.firstDay),
    ["price", "marketCap"],
    12,
  );
  series.load(0);
  for (let index = 0; index < one.days; index++) {
    const history = new CleanHistory(12);
    history.load(one, 0, index);
    for (const field of ["price", "marketCap"] as const) {
      const wanted = new Float64Array(12);
      carryForward(history.values[field], fields[field].carryDays, wanted);
      const seen = series.window(field, index, 12);
      // Further back than the window's own start, carrying may know more.
      expect([...seen.subarray(11 - index)]).toEqual([...wanted.subarray(11 - index)]);
    }
  }
}

describe("an episode", () => {
  const { unknown, absent, holds } = states;
  const due = (days: readonly number[], kind: "state" | "event", cooldownDays = 3) =>
    begins(Uint8Array.from(days), days.length - 1, { kind, cooldownDays });

  test("begins where the condition holds after it was known not to", () => {
    expect(due([absent, holds], "state")).toBe(true);
    expect(due([absent, unknown, holds], "state")).toBe(true);
    expect(due([unknown, unknown, holds], "state")).toBe(false);
    expect(due([unknown, unknown, holds], "event")).toBe(true);
  });

  test("is one signal, also when the condition flickers", () => {
    expect(due([absent, holds, holds], "state")).toBe(false);
    expect(due([absent, holds, absent, absent, holds], "state")).toBe(false);
    expect(due([absent, holds, absent, absent, absent, holds], "state")).toBe(true);
  });
});

test("a rule fires on the day its condition begins, with that day's price, and not for stablecoins", () => {
  const cheap = defineSignal({
    key: "cheap",
    name: "Cheap",
    direction: 1,
    why: "For a test.",
    rule: "Price under 1.",
    source: "A test.",
    inputs: ["price"],
    windowDays: 1,
    cooldownDays: 2,
    kind: "state",
    check: ({ price }) => {
      const value = price[0] ?? Number.NaN;
      return value < 1 ? [{ label: "Price", unit: "price", value }] : false;
    },
  });
  const two = emptyPanel(2, 10);
  [2, 2, 0.9, 0.8, 2, 2, 2, 0.7, 0.7, 2].forEach((price, i) => {
    for (const token of [0, 1]) two.set("price", token, two.firstDay + i, price);
  });
  two.change(1, { excludedAs: "stablecoin" });
  const range = { from: two.firstDay, to: two.firstDay + 9 };
  const found = [...detectSignals(two, [], [cheap], range)];
  expect(found.map(({ tokenKey, day: on, price }) => [tokenKey, on - two.firstDay, price])).toEqual(
    [
      [1, 2, 0.9],
      [1, 7, 0.7],
    ],
  );
  const later = [...detectSignals(two, [], [cheap], { ...range, from: two.firstDay + 3 })];
  expect(later).toEqual(found.slice(1));
});

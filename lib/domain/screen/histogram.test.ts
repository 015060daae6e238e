import fc from "fast-check";
import { expect, test } from "vitest";
import { histogram } from "./histogram";
import { axisScale } from "./scale";
import { smallMarket } from "./testing/small-market";

const sum = (counts: Uint32Array) => counts.reduce((a, b) => a + b, 0);

test("bars and unknown add up to the rows, and each value stands between its edges", () => {
  const value = fc.option(fc.double({ min: -5, max: 1e9, noNaN: true }), { nil: Number.NaN });
  fc.assert(
    fc.property(
      fc.array(value, { maxLength: 60 }),
      fc.constantFrom("grade", "volume", "momentum"),
      fc.integer({ min: 1, max: 200 }),
      (values, id, bars) => {
        const frame = smallMarket(values.map((one) => ({ numbers: { [id]: one } })));
        const rows = Uint32Array.from(values.keys()).filter((row) => row % 2 === 0);
        for (const chosen of [null, rows]) {
          const { counts, known, unknown, edges } = histogram(frame, id, chosen, bars);
          expect(counts).toHaveLength(bars);
          expect(edges).toHaveLength(bars + 1);
          expect(sum(counts)).toBe(known);
          expect(known + unknown).toBe(chosen?.length ?? values.length);
          expect([...edges]).toEqual([...edges].sort((a, b) => a - b));
        }
      },
    ),
  );
});

test("a log axis has bars of equal ratio, with zero in the first", () => {
  const frame = smallMarket([0, 1, 5, 10, 99, 100].map((volume) => ({ numbers: { volume } })));
  const { counts, edges, known } = histogram(frame, "volume", null, 2);
  expect([...counts]).toEqual([3, 3]);
  expect(edges[1]).toBeCloseTo(10, 12);
  expect(known).toBe(6);
});

test("bars keep their place whatever rows are counted", () => {
  const frame = smallMarket([1, 2, 50, 100].map((grade) => ({ numbers: { grade } })));
  const all = histogram(frame, "grade", null, 5);
  const one = histogram(frame, "grade", Uint32Array.of(3), 5);
  expect(one.edges).toEqual(all.edges);
  expect([...one.counts]).toEqual([0, 0, 0, 0, 1]);
});

test("a market without a value has empty bars", () => {
  const { counts, unknown } = histogram(smallMarket([{}, {}]), "volume", null, 3);
  expect([...counts]).toEqual([0, 0, 0]);
  expect(unknown).toBe(2);
});

test.each(["linear", "log", "symlog"] as const)("a %s axis leads there and back", (scale) => {
  const axis = axisScale(scale, scale === "log" ? 0.01 : -0.9, 400);
  expect([axis.position(axis.min), axis.position(axis.max)]).toEqual([0, 1]);
  for (const position of [0.1, 0.25, 0.5, 0.99])
    expect(axis.position(axis.value(position))).toBeCloseTo(position, 12);
  expect([axis.position(-1e9), axis.position(1e9)]).toEqual([0, 1]);
});

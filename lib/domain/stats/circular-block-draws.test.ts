import fc from "fast-check";
import { expect, test } from "vitest";
import { circularBlockDraws } from "./circular-block-draws";

test("each draw has as many places as there are, and the same seed gives the same draws", () => {
  const size = { places: fc.integer({ min: 1, max: 40 }), block: fc.integer({ min: 1, max: 50 }) };
  fc.assert(
    fc.property(fc.record({ ...size, seed: fc.nat() }), (question) => {
      const drawn = circularBlockDraws({ ...question, draws: 3 });
      for (const counts of drawn)
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(question.places);
      expect(circularBlockDraws({ ...question, draws: 3 })).toEqual(drawn);
    }),
  );
});

test("a block as long as the sample is the sample", () => {
  for (const counts of circularBlockDraws({ places: 5, block: 5, draws: 4, seed: 1 }))
    expect([...counts]).toEqual([1, 1, 1, 1, 1]);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { SeenDays } from "./seen-days";

test("knows every pair it has had and no other", () => {
  const pairs = fc.array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 40_000 })));
  fc.assert(
    fc.property(pairs, (added) => {
      const seen = new SeenDays();
      const expected = new Set<string>();
      for (const [token, day] of added) {
        expect(seen.add(token, day)).toBe(!expected.has(`${token}/${day}`));
        expected.add(`${token}/${day}`);
      }
    }),
  );
});

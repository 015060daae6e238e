import fc from "fast-check";
import { expect, test } from "vitest";
import { markJumps, marks } from "./clean-jumps";

const gap = Number.NaN;

function marksOf(...values: number[]): string {
  const out = new Uint8Array(values.length);
  markJumps(Float64Array.from(values), out);
  const letters = ["-", "h", "d", "c"];
  return Array.from(out, (mark) => letters[mark]).join("");
}

test("drops a spike that reverts and keeps what is around it", () => {
  expect(marksOf(1, 1.1, 60_000, 1, 1)).toBe("--d--");
  expect(marksOf(1, 1.1, gap, 0.0001, gap, 1)).toBe("---d--");
});

test("holds an unconfirmed jump back and takes it as real once confirmed", () => {
  expect(marksOf(1, 1, 10)).toBe("--h");
  expect(marksOf(1, 1, 10, 12)).toBe("----");
  expect(marksOf(1, 1, 0.1, 0.09)).toBe("----");
});

test("leaves moves of up to 8 times alone", () => {
  expect(marksOf(1, 8, 1, 0.125)).toBe("----");
});

test("drops a held jump when the next observation agrees with neither level, and holds that one in turn", () => {
  expect(marksOf(1, 1, 1000, 100)).toBe("--dh");
  expect(marksOf(1, 1, 1000, 100, 90)).toBe("--d--");
  expect(marksOf(1, 1, 20, 4)).toBe("--d-");
});

test("drops a first price that the next two contradict", () => {
  expect(marksOf(5000, 1, 1.2, 1)).toBe("c---");
  expect(marksOf(5000, 1)).toBe("-h");
});

test("never changes an older mark except that of the last observation and a lone first one", () => {
  const price = fc.oneof(fc.constant(gap), fc.constantFrom(0.1, 1, 1.5, 10, 16, 1000));
  fc.assert(
    fc.property(fc.array(price, { minLength: 3, maxLength: 30 }), (values) => {
      const cut = values.slice(0, -1);
      const before = new Uint8Array(cut.length);
      const after = new Uint8Array(values.length);
      markJumps(Float64Array.from(cut), before);
      markJumps(Float64Array.from(values), after);
      before.forEach((mark, i) => {
        if (mark === marks.dropped || mark === marks.contradicted) expect(after[i]).toBe(mark);
        if (mark === marks.kept && after[i] !== mark) expect(after[i]).toBe(marks.contradicted);
      });
    }),
  );
});

import { expect, test } from "vitest";
import { edgeWords } from "./estimate-cell";

const record = (low: number, high: number) => ({
  horizonDays: 30,
  n: 200,
  vanished: 0,
  tooFew: false,
  signals: null,
  random: null,
  edge: { value: (low + high) / 2, low, high },
});

test("an edge is better or worse by the rule's own direction", () => {
  expect(edgeWords(record(0.01, 0.03), "bullish")).toBe("better than random");
  expect(edgeWords(record(0.01, 0.03), "bearish")).toBe("worse than random");
  expect(edgeWords(record(-0.03, -0.01), "bearish")).toBe("better than random");
  expect(edgeWords(record(-0.03, -0.01), "bullish")).toBe("worse than random");
  expect(edgeWords(record(-0.03, 0.01), "bearish")).toBe("no different from random");
  expect(edgeWords({ ...record(1, 2), n: 99, tooFew: true, edge: null }, "bullish")).toBe(
    "too few to tell, n = 99",
  );
});

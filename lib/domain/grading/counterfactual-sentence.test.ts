import { expect, test } from "vitest";
import type { Target } from "./counterfactual";
import { counterfactualSentence, type ValuedChange } from "./counterfactual-sentence";

const change = (changes: Partial<ValuedChange> = {}): ValuedChange => ({
  ...{ key: "return30d", rank: 0.4, toRank: 0.8, below: 80, value: -0.031, toValue: 0.42 },
  side: "above",
  ...changes,
});

const say = (
  reach: Target["reach"],
  changes: readonly ValuedChange[],
  direction: Target["direction"] = "up",
) =>
  counterfactualSentence({ letter: "A", bound: 85, direction, reach, changes }, changes, [
    "honeypot",
  ]);

const unknown = change({ key: "sentiment", rank: Number.NaN, value: Number.NaN, toValue: 0.3 });

test("says what each way asks for, with the value now", () => {
  expect(say("one", [change(), unknown])).toBe(
    "An A (85) needs 30-day return above 42.0% (now −3.1%) or Sentiment known and above 0.30, all else equal.",
  );
  expect(say("several", [change(), unknown])).toContain(
    "together: no single data point is enough.",
  );
});

test("says places where the values look the same", () => {
  expect(say("one", [change({ value: 0.42 })])).toContain(
    "30-day return higher than 80% of tokens (now lower than 60% of tokens)",
  );
});

test("says what cannot be, and why", () => {
  expect(say("capped", [])).toBe(
    "An A (85) is impossible while “Honeypot” caps the grade, whatever else changes.",
  );
  expect(say("out-of-reach", [])).toContain("out of reach");
  expect(say("out-of-reach", [], "down")).toContain("worst place");
});

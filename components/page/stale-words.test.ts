import { expect, test } from "vitest";
import { staleWords } from "./stale-words";

const newestSnapshot = "2026-01-31";

test("a new grading is promised for the newest day only", () => {
  expect(staleWords({ stale: true, asOf: newestSnapshot, newestSnapshot })).toMatch("on its way");
  const past = staleWords({ stale: true, asOf: "2026-01-30", newestSnapshot });
  expect(past).not.toMatch("on its way");
  expect(past).toMatch("--as-of 2026-01-30");
  expect(staleWords({ stale: false, asOf: "2026-01-30", newestSnapshot })).toBeNull();
});

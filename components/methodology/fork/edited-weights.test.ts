import { expect, it } from "vitest";
import { changesOf, editCount, editWeight, noEdits, percentOf } from "./edited-weights";

it("reads weights as people type them", () => {
  expect(["1.5", " −2 ", "0,25", "-0"].map(percentOf)).toEqual([1.5, -2, 0.25, -0]);
  expect(["", "x", "101", "1e9", "-"].map(percentOf)).toEqual([null, null, null, null, null]);
});

it("keeps what was touched by grade, as shares, and takes it back", () => {
  const edits = editWeight(editWeight(noEdits, "trader", "a", "12"), "moonshot", "b*c", "0");
  expect(editCount(edits)).toBe(2);
  expect(changesOf(edits)).toEqual({ trader: { a: 0.12 }, moonshot: { "b*c": 0 } });
  expect(changesOf(editWeight(edits, "trader", "a", "twelve"))).toBeNull();
  expect(changesOf(editWeight(edits, "trader", "a", null))).toEqual({ moonshot: { "b*c": 0 } });
});

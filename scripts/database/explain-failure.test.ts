import pg from "pg";
import { expect, test } from "vitest";
import { explainFailure } from "./explain-failure";

test("a full disk is told in one line that says what to do", () => {
  const error = new pg.DatabaseError('could not extend file "base/1/2"', 99, "error");
  error.code = "53100";
  expect(explainFailure(error)).toMatch(/^The disk .*full.*Free some space.*\.$/);
});

test.each([new Error("other"), "text", null])("anything else stays as it is", (error) => {
  expect(explainFailure(error)).toBe(error);
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { countPlaywright, countVitest } from "./totals.mjs";

const folder = mkdtempSync(join(tmpdir(), "moonscope-totals-"));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const path = join(folder, "report.json");
  writeFileSync(path, JSON.stringify(content));
  return path;
}

test("a suite that could not start counts as a failure beside the failed tests", () => {
  const path = report({
    numPassedTests: 5,
    numFailedTests: 1,
    testResults: [
      { status: "passed", assertionResults: [{}, {}, {}, {}, {}] },
      { status: "failed", assertionResults: [{}] },
      { status: "failed", assertionResults: [] },
    ],
  });
  expect(countVitest(path)).toEqual({ passed: 5, failed: 2 });
});

test("an error outside the browser tests counts as a failure, a skipped test as nothing", () => {
  const path = report({
    stats: { expected: 7, unexpected: 1, flaky: 0, skipped: 2 },
    errors: [{ message: "web server" }],
  });
  expect(countPlaywright(path)).toEqual({ passed: 7, failed: 2 });
});

test("a step that wrote no report counts nothing", () => {
  expect(countVitest(join(folder, "none.json"))).toEqual({ passed: 0, failed: 0 });
});

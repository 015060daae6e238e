import { existsSync, readFileSync } from "node:fs";

/** What Vitest's JSON report counts; a suite that could not even start is a failure too. */
export function countVitest(path) {
  const report = read(path);
  if (report === null) return { passed: 0, failed: 0 };
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/** What Playwright's JSON report counts; an error outside a test is a failure too. */
export function countPlaywright(path) {
  const report = read(path);
  if (report === null) return { passed: 0, failed: 0 };
  const { expected, flaky, unexpected } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length };
}

const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null);

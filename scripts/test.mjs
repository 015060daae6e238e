/** `npm test`: everything that must hold, cheapest first; stops at the first step that fails. Plain JavaScript on purpose. */
import { mkdirSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { generateClient, isClientFresh } from "./start/generate-client.mjs";
import { ensureInstalled, StartError } from "./start/install.mjs";
import { ensureChromium } from "./test/chromium.mjs";
import { runStep } from "./test/run-step.mjs";
import { countPlaywright, countVitest } from "./test/totals.mjs";

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
const results = "test-results";
const vitest = (project) => [
  "node_modules/vitest/vitest.mjs",
  "run",
  "--project",
  project,
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${results}/${project}.json`,
];

const steps = [
  { name: "generated indexes", run: ["--import", "tsx", "scripts/gen.ts", "--check"] },
  { name: "route types", run: ["node_modules/next/dist/bin/next", "typegen"] },
  { name: "types", run: ["node_modules/typescript/bin/tsc", "--noEmit"] },
  {
    name: "lint, format and layers",
    run: ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."],
  },
  { name: "dead code", run: ["node_modules/knip/bin/knip.js"] },
  {
    name: "unit tests",
    run: vitest("unit"),
    count: () => countVitest(`${results}/unit.json`),
  },
  {
    name: "integration tests",
    run: vitest("integration"),
    count: () => countVitest(`${results}/integration.json`),
  },
  { name: "build", run: ["--import", "tsx", "scripts/build.ts"] },
  {
    name: "browser tests",
    run: ["node_modules/@playwright/test/cli.js", "test"],
    count: () => countPlaywright(`${results}/playwright.json`),
    needsChromium: true,
  },
];

async function runAll() {
  const totals = { passed: 0, failed: 0 };
  const node = resolve(ensureInstalled((line) => console.log(line)));
  const chromium = ensureChromium((line) => console.log(line));
  if (!isClientFresh()) generateClient(node);
  for (const { name, run, count, needsChromium = false } of steps) {
    console.log(`\n— ${name}`);
    if (needsChromium && chromium.path === null) {
      console.error(`Failed: ${name}. ${chromium.problem}`);
      return { ...totals, failed: totals.failed + 1 };
    }
    const isGreen = await runStep(node, run, { CHROMIUM: chromium.path ?? "", CI: "1" });
    const counted = count?.() ?? { passed: 0, failed: 0 };
    totals.passed += counted.passed;
    totals.failed += counted.failed;
    if (isGreen) continue;
    console.error(`\nFailed: ${name}.`);
    return { ...totals, failed: totals.failed + (counted.failed === 0 ? 1 : 0) };
  }
  return totals;
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
try {
  const { passed, failed } = await runAll();
  process.exitCode = failed === 0 ? 0 : 1;
  console.log(`\n${passed} passed, ${failed} failed`);
} catch (error) {
  console.error(error instanceof StartError ? error.message : error);
  process.exitCode = 1;
  console.log("\n0 passed, 1 failed");
}

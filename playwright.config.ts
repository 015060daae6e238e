import { defineConfig, devices } from "@playwright/test";

const port = process.env.E2E_PORT ?? "3112";
const baseURL = `http://127.0.0.1:${port}`;
const isCi = Boolean(process.env.CI);

/** Browser tests, on the system's Chromium: `CHROMIUM` names another one. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results/e2e",
  forbidOnly: isCi,
  retries: 0,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/playwright.json" }]],
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 1440, height: 900 },
    baseURL,
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: {
      executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
    // A trace of every test would cost a fifth of the time: `npm run e2e -- --trace on` records one.
    screenshot: "only-on-failure",
  },
  webServer: {
    command: "node --import tsx scripts/e2e-server.ts",
    env: { PORT: port },
    url: `${baseURL}/livez`,
    reuseExistingServer: !isCi,
    timeout: 300_000,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
  },
});

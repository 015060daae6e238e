import { defineConfig } from "vitest/config";

const alias = { "@": import.meta.dirname };

/** Unit tests need nothing but Node; integration tests (`*.integration.test.ts`) get a real PostgreSQL. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["{app,components,lib,prisma,scripts}/**/*.test.ts?(x)"],
          exclude: ["**/*.integration.test.ts", "**/node_modules/**"],
          // Hardly any test leaves a trace in a module, and loading 130 data points anew for each file takes most of the time.
          isolate: false,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "integration",
          include: ["{lib,prisma,scripts}/**/*.integration.test.ts"],
          globalSetup: ["./lib/db/testing/global-setup.ts"],
          // Each file has a database of its own on the one server; more at once than cores would only slow each other down.
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});

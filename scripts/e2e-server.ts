/**
 * What the browser tests talk to: the built app and its worker on a database of their own, with a small simulated
 * market of which the newest day and one past day are graded. The days are fixed, so every run tests the same market.
 */
import { chooseDatabase } from "@/lib/db/database-url";
import { migrate } from "@/lib/db/migrate";
import { closePool } from "@/lib/db/pool";
import { createScratchDatabase } from "@/lib/db/scratch-database";
import { openScratchServer } from "@/lib/db/testing/scratch-server";
import { dayOfCivil } from "@/lib/domain/market/day";
import { env } from "@/lib/env";
import { gradeDays } from "@/lib/services/grading/grade-days";
import { loadDemoMarket } from "@/lib/services/market/load-demo";
import { build } from "./start/build";
import { Children } from "./start/children";
import { serve } from "./start/serve";
import { Stopped, stopRequest } from "./start/stop-request";

const host = "127.0.0.1";
const lastDay = dayOfCivil(2025, 6, 30);
const market = { seed: 1, tokens: 300, days: 200, lastDay };
const gradedDays = [lastDay - 45, lastDay];

const children = new Children();
const server = await openScratchServer();
const database = await createScratchDatabase(server.url);

async function start(): Promise<never> {
  const startedMs = performance.now();
  await migrate(database.url);
  chooseDatabase(database.url);
  await loadDemoMarket(market);
  await gradeDays(gradedDays);
  await closePool();
  const childEnv = { DATABASE_URL: database.url, NODE_ENV: "production" };
  await build(children, childEnv);
  return serve(children, childEnv, { host, port: env.PORT, isDevelopment: false, startedMs });
}

const work = start();
work.catch(() => undefined);
try {
  await Promise.race([stopRequest(), work]);
} catch (error) {
  if (!(error instanceof Stopped)) {
    console.error(error);
    process.exitCode = 1;
  }
} finally {
  await children.stopAll();
  await database.drop();
  await server.stop();
}
process.exit();

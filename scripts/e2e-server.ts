/** What the browser tests talk to: the built app and its worker on a database of their own, with a small simulated market. */
import { chooseDatabase } from "@/lib/db/database-url";
import { migrate } from "@/lib/db/migrate";
import { closePool } from "@/lib/db/pool";
import { createScratchDatabase } from "@/lib/db/scratch-database";
import { openScratchServer } from "@/lib/db/testing/scratch-server";
import { dayOfMilliseconds } from "@/lib/domain/market/day";
import { env } from "@/lib/env";
import { gradeAsOf } from "@/lib/services/grading/grade-as-of";
import { loadDemoMarket } from "@/lib/services/market/load-demo";
import { build } from "./start/build";
import { Children } from "./start/children";
import { serve } from "./start/serve";
import { Stopped, stopRequest } from "./start/stop-request";

const host = "127.0.0.1";
const market = { seed: 1, tokens: 300, days: 400 };

const children = new Children();
const server = await openScratchServer();
const database = await createScratchDatabase(server.url);

async function start(): Promise<never> {
  const startedMs = performance.now();
  await migrate(database.url);
  chooseDatabase(database.url);
  const lastDay = dayOfMilliseconds(Date.now()) - 1;
  await loadDemoMarket({ ...market, lastDay });
  await gradeAsOf(lastDay);
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

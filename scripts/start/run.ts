import { env } from "@/lib/env";
import { build } from "./build";
import { Children } from "./children";
import { type StartedDatabase, startDatabase } from "./database";
import { generateClient, isClientFresh } from "./generate-client.mjs";
import { checkPort } from "./port";
import { prepareMarket } from "./prepare";
import { say } from "./say";
import { serve } from "./serve";
import { StartError } from "./start-error";
import { Stopped, stopRequest } from "./stop-request";

export interface RunOptions {
  /** Serve from source with hot reload instead of a build. */
  readonly isDevelopment: boolean;
}

/** Starts all of Moonscope and runs it until it is told to stop; then all of it has ended. Throws errors of one line. */
export async function run(options: RunOptions): Promise<void> {
  const children = new Children();
  const databases: StartedDatabase[] = [];
  const work = startAll(options, children, (database) => databases.push(database));
  // After a stop nobody waits for it any more: what then fails in it is of no interest.
  work.catch(() => undefined);
  try {
    await Promise.race([stopRequest(), work]);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    say("stopping");
  } finally {
    await children.stopAll();
    for (const database of databases) say(await database.release());
  }
}

async function startAll(
  { isDevelopment }: RunOptions,
  children: Children,
  onDatabase: (database: StartedDatabase) => void,
): Promise<never> {
  const startedMs = performance.now();
  await checkPort(env.MOONSCOPE_HOST, env.PORT);
  if (!isClientFresh()) {
    say("generating the database client");
    generateClient(process.execPath);
  }
  const database = await startDatabase(say);
  onDatabase(database);
  const childEnv = {
    DATABASE_URL: database.url,
    NODE_ENV: isDevelopment ? "development" : "production",
  };
  await Promise.all([
    prepareMarket(children, childEnv, database.url),
    isDevelopment ? null : build(children, childEnv),
  ]);
  return Promise.race([
    serve(children, childEnv, {
      host: env.MOONSCOPE_HOST,
      port: env.PORT,
      isDevelopment,
      startedMs,
    }),
    database.lost.then((): never => {
      throw new StartError(
        `The database stopped by itself. "${env.MOONSCOPE_DATA_DIR}/postgres.log" says why. Start again: nothing that was committed is lost.`,
      );
    }),
  ]);
}

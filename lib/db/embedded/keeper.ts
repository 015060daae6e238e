/**
 * Runs the embedded PostgreSQL for as long as some process holds a lease on it, and then stops it in fast mode. A
 * process of its own, outside the terminal's group, so that neither Ctrl-C nor a `kill -9` of what started it can
 * leave a database behind or cut one off that others use. Started by server.ts with KeeperOptions on its input; run
 * by Node itself, so it imports no file of the project.
 */
import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { text } from "node:stream/consumers";
import pg from "pg";

/** What the keeper runs: the program, its arguments and its user, the administrative URL, and what to leave behind. */
export interface KeeperOptions {
  readonly postgres: string;
  readonly settings: readonly string[];
  readonly owner: { readonly uid: number; readonly gid: number } | null;
  readonly url: string;
  readonly leaseKey: number;
  readonly releaseChannel: string;
  /** Folders to remove when the server has stopped. */
  readonly removeAfter: readonly string[];
}

const pollMs = 1000;
const connectPollMs = 50;
/** How long nobody needs to have taken the first lease. */
const graceMs = 15_000;
const immediateStopAfterMs = 60_000;

const options: KeeperOptions = JSON.parse(await text(process.stdin));
const startedAt = Date.now();
let wasLeased = false;
let isStopping = false;
let watcher: pg.Client | null = null;

const server = spawn(options.postgres, options.settings, {
  ...options.owner,
  cwd: "/",
  stdio: ["ignore", "inherit", "inherit"],
});

function stop() {
  if (isStopping) return;
  isStopping = true;
  server.kill("SIGINT");
  setTimeout(() => server.kill("SIGQUIT"), immediateStopAfterMs).unref();
}

/** Takes the lock that every lease shares: when that succeeds nobody has one, and nobody gets one any more. */
async function stopWhenUnused() {
  if (!watcher || isStopping) return;
  const { rows } = await watcher.query(
    "SELECT pg_try_advisory_lock($1) AS free, $2::boolean OR clock_timestamp() > to_timestamp($3) AS due",
    [options.leaseKey, wasLeased, (startedAt + graceMs) / 1000],
  );
  if (!rows[0].free) wasLeased = true;
  else if (rows[0].due) stop();
  else await watcher.query("SELECT pg_advisory_unlock($1)", [options.leaseKey]);
}

async function watch() {
  const client = new pg.Client({
    connectionString: options.url,
    application_name: "moonscope keeper",
  });
  client.on("error", () => {
    watcher = null;
  });
  client.on("notification", () => {
    wasLeased = true;
    void stopWhenUnused().catch(() => undefined);
  });
  await client.connect();
  await client.query(`LISTEN ${options.releaseChannel}`);
  watcher = client;
}

async function poll() {
  // Not up yet, or the connection broke: the next poll tries again.
  await (watcher ? stopWhenUnused() : watch()).catch(() => undefined);
  if (!isStopping) setTimeout(poll, watcher ? pollMs : connectPollMs);
}

void poll();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
server.on("error", (error) => {
  process.stderr.write(`FATAL:  ${error.message}\n`);
  process.exitCode = 1;
});
server.on("close", async (code) => {
  isStopping = true;
  for (const folder of options.removeAfter) await rm(folder, { recursive: true, force: true });
  process.exit(code ?? 1);
});

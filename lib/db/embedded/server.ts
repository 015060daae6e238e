/** The embedded PostgreSQL of a data folder: found running, recovered or started, and let go of. */
import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { prepareBinaries } from "./binaries";
import {
  clusterLink,
  databasePassword,
  databaseUser,
  ensureCluster,
  prepareDataFolder,
} from "./cluster";
import { DatabaseError, LeftoverError } from "./database-error";
import { type Lease, takeLease } from "./lease";
import { databaseOwner } from "./owner";
import { inspectPostmaster, isAlive, type Postmaster } from "./postmaster";
import { type KeeperProcess, startKeeper } from "./start-keeper";
import { withStartLock } from "./start-lock";

const pollMs = 50;
const patienceMs = 120_000;
const leftoverPatienceMs = 15_000;

export interface OpenOptions {
  /** A database for the length of a test: fast instead of durable, its folder removed when it stops. */
  readonly scratch?: boolean;
  /** Told in one line what was found and repaired. */
  readonly onNotice?: (line: string) => void;
}

/** The running embedded database, kept running until `release`. */
export interface EmbeddedDatabase {
  /** URL of Moonscope's database, with its password. */
  readonly url: string;
  /** Fulfilled when the server stops or crashes before it was released. */
  readonly lost: Promise<void>;
  /** Gives the database back: it is "stopped" now, or "shared" with other processes and stops after the last. */
  readonly release: () => Promise<"stopped" | "shared">;
}

/**
 * Opens the database in `folder`: joins the one that runs, or makes and starts it. Several processes may do so
 * at once. Throws a DatabaseError that says in one line what to do.
 */
export async function openEmbedded(
  folder: string,
  options: OpenOptions = {},
): Promise<EmbeddedDatabase> {
  const dataFolder = resolve(folder);
  await prepareDataFolder(dataFolder);
  const deadline = performance.now() + patienceMs;
  while (performance.now() < deadline) {
    const found = await inspectPostmaster(clusterLink(dataFolder));
    const opened =
      found === "none" || found === "stale"
        ? await withStartLock(dataFolder, () => start(dataFolder, options))
        : await adopt(dataFolder, found, options);
    if (opened) return opened;
    await sleep(pollMs);
  }
  throw new DatabaseError(
    `The database in "${dataFolder}" does not answer. See "${logPath(dataFolder)}", end the process in "${join(clusterLink(dataFolder), "postmaster.pid")}", and start again.`,
  );
}

/** Joins the server that runs; null when it is not to be used: starting, stopping, or just stopped here. */
async function adopt(
  dataFolder: string,
  { pid, port, ready }: Postmaster,
  { onNotice }: OpenOptions,
): Promise<EmbeddedDatabase | null> {
  const password = await databasePassword(dataFolder);
  const lease = ready ? await takeLease(urlOf(port, password, "postgres")) : null;
  if (!lease) return null;
  if (lease.isKept) return opened(dataFolder, urlOf(port, password, "moonscope"), lease);
  const { others } = await lease.release();
  if (others > 0) return null;
  onNotice?.(`A killed run left the database running (process ${pid}): stopping it first.`);
  process.kill(pid, "SIGINT");
  await untilGone(pid);
  return null;
}

/** Starts the server; null when another process was faster. */
async function start(dataFolder: string, options: OpenOptions): Promise<EmbeddedDatabase | null> {
  const deadline = performance.now() + leftoverPatienceMs;
  for (;;) {
    try {
      return await startOnce(dataFolder, options);
    } catch (error) {
      // The processes of a server that was killed notice it one by one.
      if (!(error instanceof LeftoverError) || performance.now() > deadline) throw error;
      await sleep(10 * pollMs);
    }
  }
}

async function startOnce(
  dataFolder: string,
  { scratch = false, onNotice }: OpenOptions,
): Promise<EmbeddedDatabase | null> {
  const state = await inspectPostmaster(clusterLink(dataFolder));
  if (state === "stale") {
    onNotice?.("A killed run left a lock on the database: removing it; nothing is lost.");
    await rm(join(clusterLink(dataFolder), "postmaster.pid"), { force: true });
  } else if (state !== "none") return null;

  const owner = await databaseOwner(join(clusterLink(dataFolder), "."));
  const binaries = await prepareBinaries(owner);
  const clusterFolder = await ensureCluster(dataFolder, binaries, owner);
  const password = await databasePassword(dataFolder);
  const keeper = await startKeeper({
    postgres: binaries.postgres,
    clusterFolder,
    owner,
    scratch,
    logPath: logPath(dataFolder),
    adminUrl: (port) => urlOf(port, password, "postgres"),
    removeAfter: scratch ? [clusterFolder, dataFolder] : [],
  });
  const lease = await firstLease(keeper, clusterFolder, urlOf(keeper.port, password, "postgres"));
  return opened(dataFolder, urlOf(keeper.port, password, "moonscope"), lease);
}

async function firstLease(
  keeper: KeeperProcess,
  clusterFolder: string,
  adminUrl: string,
): Promise<Lease> {
  const deadline = performance.now() + patienceMs;
  while (performance.now() < deadline) {
    const failure = await keeper.failure();
    if (failure) throw failure;
    const state = await inspectPostmaster(clusterFolder);
    const isReady = typeof state === "object" && state.ready && state.port === keeper.port;
    const lease = isReady ? await takeLease(adminUrl) : null;
    if (lease) return lease;
    await sleep(pollMs);
  }
  keeper.kill();
  throw new DatabaseError(`The database in "${clusterFolder}" did not start in two minutes.`);
}

function opened(dataFolder: string, url: string, lease: Lease): EmbeddedDatabase {
  return {
    url,
    lost: lease.lost,
    release: async () => {
      const { others, isKept } = await lease.release();
      if (others > 0) return "shared";
      const state = await inspectPostmaster(clusterLink(dataFolder));
      if (typeof state === "object") {
        if (!isKept) process.kill(state.pid, "SIGINT");
        await untilGone(state.pid);
      }
      return "stopped";
    },
  };
}

async function untilGone(pid: number): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (isAlive(pid) && performance.now() < deadline) await sleep(pollMs);
}

const logPath = (dataFolder: string) => join(dataFolder, "postgres.log");

function urlOf(port: number, password: string, database: string): string {
  return `postgresql://${databaseUser}:${password}@127.0.0.1:${port}/${database}`;
}

import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import { readFile, rename, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { DatabaseError, LeftoverError } from "./database-error";
import type { KeeperOptions } from "./keeper";
import { leaseKey, releaseChannel } from "./lease";
import type { DatabaseOwner } from "./owner";
import { serverSettings } from "./settings";

const maximumLogBytes = 10 * 2 ** 20;
const keeperPath = fileURLToPath(new URL("./keeper.ts", import.meta.url));

export interface StartOptions {
  readonly postgres: string;
  readonly clusterFolder: string;
  readonly owner: DatabaseOwner | null;
  readonly scratch: boolean;
  readonly logPath: string;
  readonly adminUrl: (port: number) => string;
  readonly removeAfter: readonly string[];
}

/** A keeper that was started, with the port of its server. */
export interface KeeperProcess {
  readonly port: number;
  /** What to tell when it ended before its server was up; null while it runs. */
  readonly failure: () => Promise<DatabaseError | null>;
  readonly kill: () => void;
}

/** Starts the keeper and its server on a free port; does not wait until the server answers. */
export async function startKeeper(options: StartOptions): Promise<KeeperProcess> {
  const port = await freePort();
  const logStart = await rotateLog(options.logPath);
  const log = openSync(options.logPath, "a", 0o600);
  const child = spawn(nodePath(), [keeperPath], {
    detached: true,
    stdio: ["pipe", log, log],
    cwd: "/",
  });
  closeSync(log);
  const settings = Object.entries(serverSettings(port, options.scratch));
  const keeperOptions: KeeperOptions = {
    postgres: options.postgres,
    settings: ["-D", options.clusterFolder, ...settings.flatMap(([k, v]) => ["-c", `${k}=${v}`])],
    owner: options.owner,
    url: options.adminUrl(port),
    leaseKey,
    releaseChannel,
    removeAfter: options.removeAfter,
  };
  child.stdin?.end(JSON.stringify(keeperOptions));
  child.unref();
  return {
    port,
    kill: () => void child.kill("SIGTERM"),
    failure: async () => {
      if (child.exitCode === null && child.signalCode === null) return null;
      const written = (await readFile(options.logPath)).subarray(logStart).toString("utf8");
      return explainFailure(written, options.clusterFolder, options.logPath);
    },
  };
}

/** The pinned Node runs TypeScript itself; whatever started this process may not. */
function nodePath(): string {
  const pinned = fileURLToPath(new URL("../../../node_modules/node/bin/node", import.meta.url));
  return existsSync(pinned) ? pinned : process.execPath;
}

/** Length of the log in bytes; one that grew too long is set aside first. */
async function rotateLog(path: string): Promise<number> {
  const size = (await stat(path).catch(() => null))?.size ?? 0;
  if (size < maximumLogBytes) return size;
  await rename(path, `${path}.1`);
  return 0;
}

/** What PostgreSQL's last words (`log`) mean, and what to do. */
export function explainFailure(log: string, clusterFolder: string, logPath: string): DatabaseError {
  if (/No space left on device|could not extend file/.test(log)) {
    return new DatabaseError(
      `The disk of "${clusterFolder}" is full. Free some space, or set MOONSCOPE_DATA_DIR to a folder on another disk.`,
    );
  }
  if (/pre-existing shared memory block/.test(log)) {
    return new LeftoverError(
      `Processes of a killed run still use the database in "${clusterFolder}". Wait a few seconds and start again, or end its processes named "postgres".`,
    );
  }
  if (/could not (create|resize|map|attach).*shared memory|Cannot allocate memory/.test(log)) {
    return new DatabaseError(
      "There is not enough memory to start the database. Free some, or set DATABASE_URL to a PostgreSQL elsewhere.",
    );
  }
  const fatal = log.match(/(?:FATAL|PANIC):\s*(.+)/g)?.at(-1) ?? log.trim().split("\n").at(-1);
  return new DatabaseError(
    `The database in "${clusterFolder}" did not start: ${fatal}. See "${logPath}".`,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => {
        if (address !== null && typeof address === "object") resolve(address.port);
        else reject(new DatabaseError("No free port for the database on 127.0.0.1."));
      });
    });
  });
}

/** The folder of the embedded database's files: where it is, and how it is made. */
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  statfs,
  symlink,
  writeFile,
} from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Binaries } from "./binaries";
import { DatabaseError } from "./database-error";
import { canEnter, type DatabaseOwner, sharedFolder } from "./owner";

const mebibyte = 2 ** 20;
const neededMbForNew = 1024;
const neededMbForOld = 128;

/** The user that Moonscope connects as; its password is in the data folder, readable by the one who starts it. */
export const databaseUser = "moonscope";

/** Where the files of the database in `dataFolder` are. A link when they had to go where their owner can enter. */
export const clusterLink = (dataFolder: string): string => join(dataFolder, "postgres");

/** Makes `dataFolder` and checks that its disk has room. Throws a DatabaseError when not. */
export async function prepareDataFolder(dataFolder: string): Promise<void> {
  try {
    const made = await mkdir(dataFolder, { recursive: true });
    // Root's umask may close what PostgreSQL's user must pass through; the files in it stay closed.
    if (made !== undefined && process.getuid?.() === 0) await chmod(dataFolder, 0o711);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseError(
      `The data folder "${dataFolder}" cannot be made (${reason}). Set MOONSCOPE_DATA_DIR to a folder that can be written.`,
    );
  }
  const isNew =
    (await stat(join(clusterLink(dataFolder), "PG_VERSION")).catch(() => null)) === null;
  const { bavail, bsize } = await statfs(dataFolder);
  const freeMb = Math.floor((bavail * bsize) / mebibyte);
  const neededMb = isNew ? neededMbForNew : neededMbForOld;
  if (freeMb < neededMb) {
    throw new DatabaseError(
      `The disk of "${dataFolder}" is full: ${freeMb} MB free, ${neededMb} MB needed. Free some space, or set MOONSCOPE_DATA_DIR to a folder on another disk.`,
    );
  }
}

/** The password of the database in `dataFolder`, made on first use. */
export async function databasePassword(dataFolder: string): Promise<string> {
  const path = join(dataFolder, "database-password");
  const password = randomBytes(24).toString("base64url");
  await writeFile(path, password, { flag: "wx", mode: 0o600 }).catch(() => undefined);
  return (await readFile(path, "utf8")).trim();
}

/**
 * The real folder of the database's files, made by initdb when there is none. Interrupted, it leaves nothing that
 * looks like a database. Throws a DatabaseError when the files are of another version of PostgreSQL.
 */
export async function ensureCluster(
  dataFolder: string,
  binaries: Binaries,
  owner: DatabaseOwner | null,
): Promise<string> {
  const link = clusterLink(dataFolder);
  const version = await readFile(join(link, "PG_VERSION"), "utf8").catch(() => null);
  if (version !== null) {
    checkVersion(link, version.trim(), binaries);
    return realpath(link);
  }
  const reachable = owner === null || (await canEnter(owner, dataFolder));
  const parent = reachable ? dataFolder : await sharedFolder(owner);
  const folder = await mkdtemp(join(parent, "new-database-"));
  await chmod(folder, 0o711);
  try {
    initialise(folder, binaries, owner, await writePasswordFile(folder, dataFolder, owner));
    const target = reachable ? link : folder.replace("new-database-", "database-");
    await rename(join(folder, "cluster"), target);
    if (!reachable) await symlink(target, link);
    return target;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function checkVersion(folder: string, found: string, { postgres }: Binaries): void {
  const { stdout } = spawnSync(postgres, ["--version"], { encoding: "utf8" });
  const ours = /(\d+)/.exec(stdout)?.[1];
  if (ours === undefined || ours === found) return;
  throw new DatabaseError(
    `The database in "${folder}" is of PostgreSQL ${found}, and this version of Moonscope brings ${ours}. Use the version that made it, or set MOONSCOPE_DATA_DIR to an empty folder.`,
  );
}

async function writePasswordFile(
  folder: string,
  dataFolder: string,
  owner: DatabaseOwner | null,
): Promise<string> {
  const path = join(folder, "password");
  await writeFile(path, `${await databasePassword(dataFolder)}\n`, { mode: 0o600 });
  if (owner) {
    await chown(path, owner.uid, owner.gid);
    await chown(dirname(path), owner.uid, owner.gid);
  }
  return path;
}

function initialise(
  folder: string,
  { initdb }: Binaries,
  owner: DatabaseOwner | null,
  passwordFile: string,
): void {
  const { status, error, stderr } = spawnSync(
    initdb,
    [
      `--pgdata=${join(folder, "cluster")}`,
      `--username=${databaseUser}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
    ],
    { ...owner, cwd: "/", encoding: "utf8" },
  );
  if (status === 0) return;
  const reason = error?.message ?? stderr.trim().split("\n").slice(-3).join(" ");
  throw new DatabaseError(
    /No space left/.test(reason)
      ? `The disk of "${folder}" is full. Free some space, or set MOONSCOPE_DATA_DIR to a folder on another disk.`
      : `The database could not be created in "${folder}": ${reason}`,
  );
}

/** PostgreSQL refuses to run as root: as whom it runs then, and which folders that user can enter. */
import { chmod, mkdir, readFile, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { DatabaseError } from "./database-error";

/** User and group that run PostgreSQL instead of root. */
export interface DatabaseOwner {
  readonly uid: number;
  readonly gid: number;
}

const candidates = ["postgres", "nobody"];
const sharedFolders = ["/var/lib/moonscope", "/opt/moonscope", "/usr/local/share/moonscope"];

/**
 * Who runs PostgreSQL: null for the user of this process, another one when that is root. A cluster that exists
 * (`clusterFolder`) is run by whoever owns it. Throws a DatabaseError when the cluster is someone else's.
 */
export async function databaseOwner(clusterFolder: string): Promise<DatabaseOwner | null> {
  const ownUid = process.getuid?.();
  if (ownUid === undefined) return null;
  const cluster = await stat(clusterFolder).catch(() => null);
  if (ownUid === 0) {
    return cluster && cluster.uid !== 0
      ? { uid: cluster.uid, gid: cluster.gid }
      : parsePasswd(await readFile("/etc/passwd", "utf8"));
  }
  if (cluster && cluster.uid !== ownUid) {
    throw new DatabaseError(
      `The database in "${clusterFolder}" belongs to user ${cluster.uid}, and this is user ${ownUid}. Start as that user or as root, or set MOONSCOPE_DATA_DIR to another folder.`,
    );
  }
  return null;
}

/** The first of postgres and nobody in the text of /etc/passwd. Throws a DatabaseError when neither is there. */
export function parsePasswd(passwd: string): DatabaseOwner {
  const users = new Map(passwd.split("\n").map((line) => [line.split(":")[0], line.split(":")]));
  for (const name of candidates) {
    const [, , uid, gid] = users.get(name) ?? [];
    // macOS writes nobody as -2.
    if (uid && gid && uid !== "0") return { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 };
  }
  throw new DatabaseError(
    `PostgreSQL refuses to run as root, and there is no user ${candidates.join(" or ")} to run it as. Start Moonscope as an ordinary user, or set DATABASE_URL.`,
  );
}

/** Whether `owner` may enter every folder down to `folder`, which exists. */
export async function canEnter(owner: DatabaseOwner, folder: string): Promise<boolean> {
  const { mode, uid, gid } = await stat(folder);
  const bit = uid === owner.uid ? 0o100 : gid === owner.gid ? 0o010 : 0o001;
  if ((mode & bit) === 0) return false;
  const parent = dirname(folder);
  return parent === folder || canEnter(owner, parent);
}

/** A system folder for what `owner` must reach when the data folder is closed to it; made when missing. Root only. */
export async function sharedFolder(owner: DatabaseOwner): Promise<string> {
  for (const folder of sharedFolders) {
    try {
      if ((await mkdir(folder, { recursive: true })) !== undefined) await chmod(folder, 0o755);
      if (await canEnter(owner, folder)) return folder;
    } catch {
      // Read-only or not a folder: the next one may do.
    }
  }
  throw new DatabaseError(
    `PostgreSQL refuses to run as root, and none of ${sharedFolders.join(", ")} can hold what its user must read. Start Moonscope as an ordinary user, or set DATABASE_URL.`,
  );
}

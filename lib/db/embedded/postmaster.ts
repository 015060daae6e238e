/** What postmaster.pid and the process table say about a running PostgreSQL. */
import { readFile, realpath } from "node:fs/promises";
import { basename, join } from "node:path";

/** The server that wrote postmaster.pid; `ready` once it takes connections. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/** The content of a postmaster.pid; null when it is cut off or something else. Lines: pid, folder, start, port, …, status. */
export function parsePostmasterPid(text: string): Postmaster | null {
  const lines = text.split("\n").map((line) => line.trim());
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (!Number.isInteger(port) || port <= 0 || port > 65_535) return null;
  return { pid, port, ready: lines[7] === "ready" };
}

/** Whether a process has this id, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * Whether process `pid` is the PostgreSQL of `clusterFolder`. Where command lines cannot be read, a living process is
 * taken for it.
 */
async function isServerOf(pid: number, clusterFolder: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => null);
  if (command === null) return process.platform !== "linux" || isAlive(pid);
  const [program, ...parameters] = command.split("\0");
  return basename(program ?? "") === "postgres" && parameters.includes(clusterFolder);
}

/**
 * What postmaster.pid of `clusterFolder` stands for: nothing ("none"), a server that runs, or a "stale" file whose
 * process is gone, whose number went to another program, or that was cut off.
 */
export async function inspectPostmaster(
  clusterFolder: string,
): Promise<Postmaster | "none" | "stale"> {
  const text = await readFile(join(clusterFolder, "postmaster.pid"), "utf8").catch(() => null);
  if (text === null) return "none";
  const postmaster = parsePostmasterPid(text);
  if (postmaster && (await isServerOf(postmaster.pid, await realpath(clusterFolder)))) {
    return postmaster;
  }
  return "stale";
}

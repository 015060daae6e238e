import { readdir, readFile, readlink } from "node:fs/promises";
import { createServer } from "node:net";
import { StartError } from "./start-error";

const listening = "0A";

/** Throws a StartError that says who has the port, and how to take another, unless `port` on `host` is free. */
export async function checkPort(host: string, port: number): Promise<void> {
  const code = await bindingError(host, port);
  if (code === null) return;
  if (code === "EADDRINUSE") {
    const holder = await holderOf(port);
    const who = holder === null ? "another program" : `${holder.name} (process ${holder.pid})`;
    throw new StartError(
      `Port ${port} is in use by ${who}. End it, or choose another port: PORT=${port + 1} npm start`,
    );
  }
  if (code === "EACCES") {
    throw new StartError(
      `Port ${port} may not be used by this user. Choose one above 1023: PORT=3000 npm start`,
    );
  }
  throw new StartError(
    `The web server cannot listen on ${host}:${port} (${code}). Set MOONSCOPE_HOST to an address of this machine, such as 127.0.0.1 or 0.0.0.0.`,
  );
}

function bindingError(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error) => resolve("code" in error ? String(error.code) : error.message));
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
}

/** The process that listens on `port`; null where the system does not tell. */
async function holderOf(port: number): Promise<{ pid: number; name: string } | null> {
  const tables = await Promise.all(
    ["/proc/net/tcp", "/proc/net/tcp6"].map((path) => readFile(path, "utf8").catch(() => "")),
  );
  const inodes = tables.flatMap((table) => listeningInodes(table, port));
  if (inodes.length === 0) return null;
  const wanted = new Set(inodes.map((inode) => `socket:[${inode}]`));
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  for (const pid of pids) {
    if (await hasOpen(pid, wanted)) {
      const name = await readFile(`/proc/${pid}/comm`, "utf8").catch(() => "a program");
      // Next writes its version behind its name, and the system cuts that off.
      return { pid: Number(pid), name: name.trim().split(" ")[0] ?? name };
    }
  }
  return null;
}

/** The socket numbers that listen on `port` in the text of /proc/net/tcp. */
export function listeningInodes(table: string, port: number): string[] {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  return table
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local, , state]) => state === listening && local?.endsWith(suffix))
    .flatMap((columns) => columns[9] ?? []);
}

async function hasOpen(pid: string, wanted: ReadonlySet<string>): Promise<boolean> {
  const folder = `/proc/${pid}/fd`;
  const files = await readdir(folder).catch(() => []);
  const targets = await Promise.all(
    files.map((file) => readlink(`${folder}/${file}`).catch(() => "")),
  );
  return targets.some((target) => wanted.has(target));
}

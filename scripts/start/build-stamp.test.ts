import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { dropBuildStamp, hashSources, isBuildFresh, writeBuildStamp } from "./build-stamp";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "moonscope-build-"));
  await mkdir(join(root, "app"));
  await mkdir(join(root, ".next"));
  await writeFile(join(root, "app", "page.tsx"), "1");
  await writeFile(join(root, ".next", "BUILD_ID"), "id");
});
afterEach(() => rm(root, { recursive: true }));

test("a build is fresh until a source changes, comes or goes", async () => {
  const hash = await hashSources(root);
  expect(await isBuildFresh(root, hash)).toBe(false);
  await writeBuildStamp(root, hash);
  expect(await isBuildFresh(root, await hashSources(root))).toBe(true);

  await writeFile(join(root, "app", "page.tsx"), "2");
  expect(await isBuildFresh(root, await hashSources(root))).toBe(false);
  await writeFile(join(root, "app", "page.tsx"), "1");
  await writeFile(join(root, "app", "more.tsx"), "");
  expect(await isBuildFresh(root, await hashSources(root))).toBe(false);
  await rm(join(root, "app", "more.tsx"));
  expect(await isBuildFresh(root, await hashSources(root))).toBe(true);
});

test("a renamed file is a change", async () => {
  const before = await hashSources(root);
  await rm(join(root, "app", "page.tsx"));
  await writeFile(join(root, "app", "pages.tsx"), "1");
  expect(await hashSources(root)).not.toBe(before);
});

test("tests and the generated client do not make a build stale", async () => {
  const before = await hashSources(root);
  await mkdir(join(root, "lib", "db", "generated"), { recursive: true });
  await writeFile(join(root, "lib", "db", "generated", "client.ts"), "x");
  await writeFile(join(root, "app", "page.test.tsx"), "x");
  expect(await hashSources(root)).toBe(before);
});

test("a build that was interrupted or removed is not fresh", async () => {
  const hash = await hashSources(root);
  await writeBuildStamp(root, hash);
  await dropBuildStamp(root);
  expect(await isBuildFresh(root, hash)).toBe(false);
  await writeBuildStamp(root, hash);
  await rm(join(root, ".next", "BUILD_ID"));
  expect(await isBuildFresh(root, hash)).toBe(false);
});

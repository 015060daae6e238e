import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { env } from "@/lib/env";
import { authSecret } from "./auth-secret";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "moonscope-secret-"));
  vi.spyOn(env, "MOONSCOPE_DATA_DIR", "get").mockReturnValue(join(folder, "data"));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

it("is made once, for its owner only, and stays the same", () => {
  const secret = authSecret();
  expect(secret.length).toBeGreaterThanOrEqual(32);
  expect(authSecret()).toBe(secret);
  expect(readdirSync(join(folder, "data"))).toEqual(["auth-secret"]);
  expect(statSync(join(folder, "data", "auth-secret")).mode & 0o777).toBe(0o600);
});

it("differs between installations", () => {
  const secret = authSecret();
  rmSync(join(folder, "data"), { recursive: true });
  expect(authSecret()).not.toBe(secret);
});

import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "@/lib/env";
import { newToken } from "./token";

const fileName = "auth-secret";

const isTaken = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "EEXIST";

/** Makes the file in one step, so that of two processes that start at once both use the same secret. */
function make(path: string): void {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, newToken(), { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!isTaken(error)) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

const read = (path: string): string | null => {
  try {
    return readFileSync(path, "utf8").trim() || null;
  } catch {
    return null;
  }
};

/** What sign-in cookies are signed with: NEXTAUTH_SECRET, or one that is made once and kept in the data folder for its owner only. */
export function authSecret(): string {
  if (env.NEXTAUTH_SECRET !== undefined) return env.NEXTAUTH_SECRET;
  const path = join(env.MOONSCOPE_DATA_DIR, fileName);
  const kept = read(path);
  if (kept !== null) return kept;
  mkdirSync(env.MOONSCOPE_DATA_DIR, { recursive: true });
  make(path);
  const made = read(path);
  if (made === null) throw new Error(`Cannot read "${path}". Set NEXTAUTH_SECRET instead.`);
  return made;
}

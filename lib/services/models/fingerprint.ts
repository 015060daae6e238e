import { createHash } from "node:crypto";

/** Twelve hexadecimal digits that tell one set of facts from another. */
export const fingerprintOf = (facts: unknown): string =>
  createHash("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, 12);

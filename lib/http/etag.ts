import { createHash } from "node:crypto";

/** A strong entity tag of everything given. Parts are set apart, so that ("a", "bc") and ("ab", "c") differ. */
export function etagOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) {
    hash.update(`${part.length}:`);
    hash.update(part);
  }
  return `"${hash.digest("base64url").slice(0, 27)}"`;
}

/** Whether `If-None-Match` names the tag. Weak comparison, as RFC 9110 §13.1.2 asks of it. */
export function matchesEtag(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  if (ifNoneMatch.trim() === "*") return true;
  return ifNoneMatch.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
}

/** One spelling of a request: parameters in alphabetical order. */
export function canonicalRequest(url: URL): string {
  const search = new URLSearchParams(url.searchParams);
  search.sort();
  return `${url.pathname}?${search}`;
}

import type { Meta } from "@/lib/contracts/envelope";

/** What a grading that is out of date means for who reads it; null when it is not. Only the newest day is graded again by itself. */
export function staleWords({
  stale,
  asOf,
  newestSnapshot,
}: Pick<Meta, "stale" | "asOf" | "newestSnapshot">): string | null {
  if (!stale) return null;
  return newestSnapshot === null || asOf >= newestSnapshot
    ? "The stored market or the weights have changed since this grading. A new one is on its way."
    : `The stored market or the weights have changed since this day was graded: these grades are as they were made then. “npm run grade -- --as-of ${asOf}” grades it again.`;
}

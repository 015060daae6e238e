import { formatChange, formatDate, formatRatio } from "@/lib/domain/format";
import type { Day } from "@/lib/domain/market/day";
import type { Followed } from "./follow";

/** What is known of the time after a day. */
export interface Next {
  readonly symbol: string;
  readonly day: Day;
  readonly path: Followed;
  /** Returns by horizon, ascending; null is not known. */
  readonly returns: readonly {
    readonly days: number;
    readonly value: number | null;
    readonly median: number | null;
  }[];
  readonly vanishedAfterDays: number | null;
}

/** The longest horizon that is known, and 30 days where it is. */
function returnWords({ returns }: Next): string {
  const known = returns.filter(({ value }) => value !== null);
  const month = known.find(({ days }) => days === 30);
  const longest = known.at(-1);
  const said = [month, longest].filter(
    (one, i, all) => one !== undefined && all.indexOf(one) === i,
  );
  return said
    .map((one) => {
      const median = one?.median ?? null;
      const field = median === null ? "" : ` (the median token ${formatChange(median).text})`;
      return `${formatChange(one?.value).text} after ${one?.days} days${field}`;
    })
    .join(" and ");
}

/** What became of a token in one sentence: "ABC: +42% after 30 days …; its high was 3.1× on …; it went on trading." */
export function nextSentence(next: Next): string {
  const { symbol, day, path, vanishedAfterDays } = next;
  const name = symbol.toUpperCase();
  if (Number.isNaN(path.price)) return `${name} had no price on ${formatDate(day)} to follow from.`;
  if (path.days === 0) return `Nothing is stored after ${formatDate(day)} yet.`;
  const parts = [
    returnWords(next),
    path.peak !== null &&
      `its high was ${formatRatio(path.peak.multiple).text}× the price of the day, on ${formatDate(path.peak.day)}`,
    !Number.isNaN(path.maxDrawdown) &&
      `its deepest fall from a high ${formatChange(path.maxDrawdown).text}`,
    vanishedAfterDays === null
      ? `it was still trading ${path.days} days later`
      : `it vanished: no price after ${formatDate(day + vanishedAfterDays)}`,
  ].filter((part) => part !== false && part !== "");
  return `${name}: ${parts.join("; ")}.`;
}

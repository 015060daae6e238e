import type { FactorDifference, GradeDifference } from "./difference";
import { letterOf } from "./grade";
import {
  isProduct,
  listWords,
  placeWords,
  pointWords,
  termName,
  wholeGrade,
} from "./sentence-words";

const minPoints = 0.5;
const maxReasons = 2;

/** What is compared: the words before and after the change. */
export interface DifferenceWords {
  /** "Up {points} since 25 Oct 2026" or "{points} ahead of ABC". */
  readonly lead: (points: string, direction: "up" | "down") => string;
  /** Said when nothing changed: "Unchanged since 25 Oct 2026". */
  readonly same: string;
  /** Words for the two sides of a data point: "was", "now" or "ABC", "XYZ". */
  readonly sides: readonly [string, string];
}

const placeOrUnknown = (rank: number | null): string =>
  rank === null ? "unknown" : placeWords(rank);

function factorPhrase(
  { key, fromRank, toRank }: FactorDifference,
  [from, to]: DifferenceWords["sides"],
): string {
  if (isProduct(key)) return `${termName(key)} (both together)`;
  return `${termName(key)} (${from} ${placeOrUnknown(fromRank)}, ${to} ${placeOrUnknown(toRank)})`;
}

interface Cause {
  readonly points: number;
  readonly words: string;
}

function causesOf(difference: GradeDifference, words: DifferenceWords): Cause[] {
  const { factors, model, field, base, cap } = difference;
  return [
    ...factors.map((one) => ({ points: one.points, words: factorPhrase(one, words.sides) })),
    { points: model, words: "other weights of the model" },
    { points: field, words: "the field around it (what the same lead is worth)" },
    { points: base, words: "where an average token stands" },
    { points: cap, words: cap < 0 ? "a red flag that caps" : "a cap by a red flag that is gone" },
  ].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}

/** A difference in one sentence: "Up 12 points since 25 Oct 2026, from 61 (B-) to 73 (B), mostly because of …; held down by …". */
export function differenceSentence(difference: GradeDifference, words: DifferenceWords): string {
  const { from, to, change } = difference;
  const grades = `from ${wholeGrade(from)} (${letterOf(from)}) to ${wholeGrade(to)} (${letterOf(to)})`;
  const sign = change < 0 ? -1 : 1;
  const causes = causesOf(difference, words);
  const named = (direction: 1 | -1) =>
    listWords(
      causes
        .filter(({ points }) => direction * points >= minPoints)
        .slice(0, maxReasons)
        .map((cause) => cause.words),
    );
  const isFlat = Math.round(Math.abs(change)) === 0;
  const [mostly, against] = [named(sign), named(sign === 1 ? -1 : 1)];
  const lead = isFlat
    ? `${words.same}, ${grades}`
    : `${words.lead(pointWords(change), sign === 1 ? "up" : "down")}, ${grades}`;
  if (isFlat && mostly && against)
    return `${lead}: ${mostly} and, the other way, ${against} balance.`;
  const parts = [
    isFlat || !mostly ? lead : `${lead}, mostly because of ${mostly}`,
    !isFlat && against && `the other way went ${against}`,
  ].filter((part) => part !== "" && part !== false);
  return `${parts.join("; ")}.`;
}

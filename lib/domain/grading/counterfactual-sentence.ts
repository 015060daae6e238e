import type { Change, Target } from "./counterfactual";
import {
  flagWords,
  listWords,
  placeWords,
  termName,
  valueWords,
  wholeGrade,
} from "./sentence-words";

/** A change with the raw values between which it lies; NaN where they are not known. */
export interface ValuedChange extends Change {
  readonly value: number;
  /** The value it must pass. */
  readonly toValue: number;
  /** Whether it must lie above or below that. */
  readonly side: "above" | "below";
}

/** The place is said where the values alone do not tell the two apart. */
function phrase({ key, rank, toRank, value, toValue, side }: ValuedChange): string {
  const [wanted, now] = [valueWords(key, toValue), valueWords(key, value)];
  if (Number.isNaN(toValue)) return `${termName(key)} ${placeWords(toRank)}`;
  if (Number.isNaN(rank)) return `${termName(key)} known and ${side} ${wanted}`;
  if (wanted !== now) return `${termName(key)} ${side} ${wanted} (now ${now})`;
  return `${termName(key)} ${placeWords(toRank)} (now ${placeWords(rank)})`;
}

const either = (parts: readonly string[]): string =>
  parts.length < 2
    ? parts.join("")
    : `${parts.slice(0, -1).join(", ")} or ${parts[parts.length - 1] ?? ""}`;

const article = (letter: string) => (/^[AF]/.test(letter) ? `An ${letter}` : `A ${letter}`);

/** A counterfactual in one sentence: "An A (85) needs …, all else equal." */
export function counterfactualSentence(
  { letter, bound, direction, reach }: Target,
  changes: readonly ValuedChange[],
  cappedBy: readonly string[],
): string {
  const phrases = changes.map(phrase);
  const goal =
    direction === "up" ? `${article(letter)} (${wholeGrade(bound)})` : `It would drop to ${letter}`;
  switch (reach) {
    case "one":
      return direction === "up"
        ? `${goal} needs ${either(phrases)}, all else equal.`
        : `${goal} with ${either(phrases)}, all else equal.`;
    case "several":
      return direction === "up"
        ? `${goal} needs ${listWords(phrases)} together: no single data point is enough.`
        : `${goal} only with ${listWords(phrases)} together.`;
    case "capped":
      return `${goal} is impossible while ${flagWords(cappedBy)} caps the grade, whatever else changes.`;
    case "out-of-reach":
      return direction === "up"
        ? `${goal} is out of reach: not even five data points at their best place of the day would be enough.`
        : `No five data points at their worst place of the day would drop it to ${letter}.`;
  }
}

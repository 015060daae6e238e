import { factors } from "@/lib/domain/factors";
import { flags } from "@/lib/domain/flags";
import type { Explanation, ExplanationItem } from "./explain";
import { letterOf } from "./grade";

const factorNames: ReadonlyMap<string, string> = new Map(
  factors.map(({ key, name }) => [key, name]),
);
const flagNames: ReadonlyMap<string, string> = new Map(flags.map(({ key, name }) => [key, name]));

/** Effects under this many grade points are not worth a word. */
const minPoints = 0.5;
const maxReasons = 3;

const phrase = ({ key, rank }: ExplanationItem): string => {
  const share = rank ?? 0.5;
  const place =
    share >= 0.5
      ? `higher than ${Math.round(100 * share)} % of tokens`
      : `lower than ${Math.round(100 * (1 - share))} % of tokens`;
  return `${factorNames.get(key) ?? key} (${place})`;
};

/** "a", "a and b", "a, b and c". */
const list = (parts: readonly string[]): string =>
  [parts.slice(0, -1).join(", "), ...parts.slice(-1)].filter((part) => part !== "").join(" and ");

function reasons(items: readonly ExplanationItem[], sign: 1 | -1): string {
  const strongest = items
    .filter(({ contribution }) => sign * contribution >= minPoints)
    .slice(0, maxReasons);
  return list(strongest.map(phrase));
}

/** Cut, not rounded, as everywhere a grade is shown: 79.6 is 79 and a B+. */
const wholeGrade = (grade: number) => Math.floor(grade);

/** The explanation in one sentence: "Grade 83 (A-) because of …; held back by …". */
export function explanationSentence({ grade, items, capEffect, cappedBy }: Explanation): string {
  const reasonsFor = reasons(items, 1);
  const reasonsAgainst = reasons(items, -1);
  const parts = [
    reasonsFor ? `because of ${reasonsFor}` : "with nothing that stands out in its favour",
    reasonsAgainst && `held back by ${reasonsAgainst}`,
    capEffect < 0 &&
      `capped by ${list(cappedBy.map((key) => `“${flagNames.get(key) ?? key}”`))}, which takes off ${Math.round(-capEffect)} points`,
  ].filter((part) => part !== "" && part !== false);
  return `Grade ${wholeGrade(grade)} (${letterOf(grade)}) ${parts.join("; ")}.`;
}

import type { Explanation, ExplanationItem } from "./explain";
import { letterOf } from "./grade";
import {
  flagWords,
  isProduct,
  listWords,
  placeWords,
  pointWords,
  termName,
  valueWords,
  wholeGrade,
} from "./sentence-words";

/** Effects under this many grade points are not worth a word. */
const minPoints = 0.5;
const maxReasons = 3;
/** From this share of known data points on, coverage goes without saying. */
const fullCoverage = 0.75;

/** What a sentence tells besides the explanation. */
export interface SentenceContext {
  /** Raw value of a data point; NaN is unknown. */
  readonly value: (key: string) => number;
  /** Weighted share of the data points that are known, 0 to 1. */
  readonly coverage: number;
}

function phrase({ key, rank }: ExplanationItem, { value }: SentenceContext): string {
  if (isProduct(key)) return `${termName(key)} (both together)`;
  const raw = value(key);
  const said = [
    ...(Number.isNaN(raw) ? [] : [valueWords(key, raw)]),
    ...(rank === null ? [] : [placeWords(rank)]),
  ];
  return said.length === 0 ? termName(key) : `${termName(key)} (${said.join(", ")})`;
}

function reasons(items: readonly ExplanationItem[], sign: 1 | -1, context: SentenceContext) {
  const strongest = items
    .filter(({ contribution }) => sign * contribution >= minPoints)
    .slice(0, maxReasons);
  return listWords(strongest.map((item) => phrase(item, context)));
}

/**
 * The explanation in one sentence: "Grade 83 (A-) because of …; held back by …". Reasons are known data points only; a
 * thin foundation and a red flag that caps are said.
 */
export function explanationSentence(
  { grade, items, capEffect, cappedBy }: Explanation,
  context: SentenceContext,
): string {
  const reasonsFor = reasons(items, 1, context);
  const reasonsAgainst = reasons(items, -1, context);
  const { coverage } = context;
  const parts = [
    reasonsFor ? `because of ${reasonsFor}` : "with nothing that stands out in its favour",
    reasonsAgainst && `held back by ${reasonsAgainst}`,
    capEffect < 0 && `capped by ${flagWords(cappedBy)}, which takes off ${pointWords(capEffect)}`,
    coverage < fullCoverage &&
      `only ${Math.floor(100 * coverage)}% of the weighted data points are known`,
  ].filter((part) => part !== "" && part !== false);
  return `Grade ${wholeGrade(grade)} (${letterOf(grade)}) ${parts.join("; ")}.`;
}

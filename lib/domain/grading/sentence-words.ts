import type { FactorUnit } from "@/lib/domain/factor";
import { factors } from "@/lib/domain/factors";
import { flags } from "@/lib/domain/flags";
import { formatValue } from "@/lib/domain/format";
import { factorsOfTerm } from "./terms";

const factorFacts: ReadonlyMap<string, { readonly name: string; readonly unit: FactorUnit }> =
  new Map(factors.map(({ key, name, unit }) => [key, { name, unit }]));
const flagNames: ReadonlyMap<string, string> = new Map(flags.map(({ key, name }) => [key, name]));

/** A data point's name, of a product both joined by ×; the key of one that is no longer computed. */
export const termName = (key: string): string =>
  factorsOfTerm(key)
    .map((factor) => factorFacts.get(factor)?.name ?? factor)
    .join(" × ");

/** Whether a term is the product of two data points, which has no value and no place of its own. */
export const isProduct = (key: string): boolean => factorsOfTerm(key).length > 1;

/** Names of red flags in quotation marks: “Honeypot” and “Dead volume”. */
export const flagWords = (keys: readonly string[]): string =>
  listWords(keys.map((key) => `“${flagNames.get(key) ?? key}”`));

/** A data point's value in its unit: `+4.2%`, `$1.2M`. */
export const valueWords = (key: string, value: number): string =>
  formatValue(factorFacts.get(key)?.unit ?? "score", value).text;

/** A percentile rank in words, never 0 or 100 %: "higher than 94% of tokens". */
export function placeWords(rank: number): string {
  const share = (part: number) => Math.min(99, Math.max(1, Math.round(100 * part)));
  return rank >= 0.5
    ? `higher than ${share(rank)}% of tokens`
    : `lower than ${share(1 - rank)}% of tokens`;
}

/** "a", "a and b", "a, b and c". */
export const listWords = (parts: readonly string[]): string =>
  [parts.slice(0, -1).join(", "), ...parts.slice(-1)].filter((part) => part !== "").join(" and ");

/** A grade is cut, not rounded, as everywhere it is shown: 79.6 is 79 and a B+. */
export const wholeGrade = (grade: number): number => Math.floor(grade);

/** "1 point", "12 points". */
export const pointWords = (points: number): string => {
  const whole = Math.round(Math.abs(points));
  return `${whole} ${whole === 1 ? "point" : "points"}`;
};

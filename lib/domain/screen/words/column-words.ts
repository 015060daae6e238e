import type { ChoiceColumnInfo, NumberColumnInfo } from "@/lib/domain/column";
import type { Range } from "@/lib/domain/screen/query";
import { capitalised, inSentence, joinWords } from "./lists";
import { valueWords } from "./value-words";

/**
 * Part of a screen's sentence. A `with` part is a noun phrase ("grade at least 70"); a `that` part stands by itself
 * ("not listed on a centralised exchange").
 */
export interface Phrase {
  readonly form: "with" | "that";
  readonly words: string;
}

const withPhrase = (words: string): Phrase => ({ form: "with", words });

/** A yes/no column as a phrase. */
export const flagPhrase = (column: NumberColumnInfo, holds: boolean): Phrase => ({
  form: "that",
  words: `${holds ? "" : "not "}${inSentence(column.label)}`,
});

/** A range of a column as a phrase. */
export function rangePhrase(column: NumberColumnInfo, { min, max }: Range): Phrase {
  const name = inSentence(column.label);
  const say = (value: number) => valueWords(value, column.unit);
  if (min !== null && min === max) {
    if (column.unit === "flag" && (min === 0 || min === 1)) return flagPhrase(column, min === 1);
    return withPhrase(`${name} of ${say(min)}`);
  }
  if (min !== null && max !== null)
    return withPhrase(`${name} between ${say(min)} and ${say(max)}`);
  if (min !== null) return withPhrase(`${name} at least ${say(min)}`);
  return withPhrase(max === null ? `any ${name}` : `${name} at most ${say(max)}`);
}

/** The market-cap range as it stands right after "tokens". */
export function sizeWords({ min, max }: Range): string {
  if (min === null) return max === null ? "" : `under ${valueWords(max, "usd")}`;
  if (max === null) return `over ${valueWords(min, "usd")}`;
  return `of ${valueWords(min, "usd")} to ${valueWords(max, "usd")}`;
}

/** Names of a choice column's values. */
export const choiceNames = (column: ChoiceColumnInfo, values: readonly string[]): string[] =>
  values.map((value) => {
    const known = column.values?.find((one) => one.value.toLowerCase() === value.toLowerCase());
    return known?.label ?? capitalised(value);
  });

/** The values of a choice column as a phrase. */
export const choicePhrase = (column: ChoiceColumnInfo, values: readonly string[]): Phrase =>
  withPhrase(`${inSentence(column.label)} ${joinWords(choiceNames(column, values), "or")}`);

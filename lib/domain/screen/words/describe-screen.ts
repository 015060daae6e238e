import type { ScreenCatalog } from "@/lib/domain/screen/catalog";
import { emptyQuery, type FlagFilter, type ScreenQuery } from "@/lib/domain/screen/query";
import { choiceNames, choicePhrase, type Phrase, rangePhrase, sizeWords } from "./column-words";
import { expressionPhrases } from "./expression-words";
import { capitalised, joinWords } from "./lists";

/** One filter of a screen in words; `param` is the parameter that holds it. */
export interface ScreenPart {
  readonly param: string;
  readonly words: string;
}

function choiceEntries(query: ScreenQuery, catalog: ScreenCatalog) {
  return Object.entries(query.choices).flatMap(([id, values]) => {
    const column = catalog.column(id);
    return column?.kind === "choice" ? [{ id, column, values }] : [];
  });
}

function rangeEntries(query: ScreenQuery, catalog: ScreenCatalog) {
  return Object.entries(query.ranges).flatMap(([id, range]) => {
    const column = catalog.column(id);
    return column?.kind === "number" ? [{ id, column, range }] : [];
  });
}

function flagPhrases({ level, without, having }: FlagFilter, catalog: ScreenCatalog): Phrase[] {
  const named = (keys: readonly string[]) =>
    keys.map((key) => `“${catalog.flags.find((flag) => flag.key === key)?.name ?? key}”`);
  const words: string[] = [];
  if (level === "none") words.push("without red flags");
  if (level === "nosevere") words.push("without severe red flags");
  if (without.length > 0) words.push(`without ${joinWords(named(without), "or")}`);
  if (having.length > 0) words.push(`flagged ${joinWords(named(having), "and")}`);
  return words.map((text) => ({ form: "that", words: text }));
}

/** What each filter but sector, size and chain adds to the sentence. */
function phrasesOf(query: ScreenQuery, catalog: ScreenCatalog): Phrase[] {
  const choices = choiceEntries(query, catalog)
    .filter(({ id }) => id !== "sector" && id !== "chain")
    .map(({ column, values }) => choicePhrase(column, values));
  const ranges = rangeEntries(query, catalog)
    .filter(({ id }) => id !== "marketCap")
    .map(({ column, range }) => rangePhrase(column, range));
  const where = query.where ? expressionPhrases(query.where.expression, catalog) : [];
  const text: Phrase[] =
    query.text === "" ? [] : [{ form: "that", words: `matching “${query.text}”` }];
  return [...choices, ...ranges, ...where, ...flagPhrases(query.flags, catalog), ...text];
}

function named(query: ScreenQuery, catalog: ScreenCatalog, id: string): string {
  const entry = choiceEntries(query, catalog).find((one) => one.id === id);
  return entry ? joinWords(choiceNames(entry.column, entry.values), "or") : "";
}

/** The screen as a sentence without its full stop: `AI or DePIN tokens under $50M with grade at least 70`. */
export function describeScreen(query: ScreenQuery, catalog: ScreenCatalog): string {
  const phrases = phrasesOf(query, catalog);
  const sectors = named(query, catalog, "sector");
  const chains = named(query, catalog, "chain");
  const size = query.ranges.marketCap;
  const subject = [
    sectors === "" ? "tokens" : `${sectors} tokens`,
    ...(size ? [sizeWords(size)] : []),
    ...(chains === "" ? [] : [`on ${chains}`]),
  ].join(" ");
  const qualities = phrases.filter(({ form }) => form === "with").map(({ words }) => words);
  const facts = phrases.filter(({ form }) => form === "that").map(({ words }) => words);
  if (subject === "tokens" && phrases.length === 0) return "All tokens";
  const main = qualities.length === 0 ? subject : `${subject} with ${joinWords(qualities, "and")}`;
  return capitalised([main, ...facts].join(", "));
}

/** Each filter by itself, for chips that can be taken away one by one. */
export function screenParts(query: ScreenQuery, catalog: ScreenCatalog): ScreenPart[] {
  const alone = (param: string, phrases: readonly Phrase[]): ScreenPart[] =>
    phrases.length === 0
      ? []
      : [
          {
            param,
            words: capitalised(
              joinWords(
                phrases.map(({ words }) => words),
                "and",
              ),
            ),
          },
        ];
  return [
    ...choiceEntries(query, catalog).map(({ id, column, values }) => ({
      param: id,
      words: joinWords(choiceNames(column, values), "or"),
    })),
    ...rangeEntries(query, catalog).flatMap(({ id, column, range }) =>
      alone(id, [rangePhrase(column, range)]),
    ),
    ...alone("flags", flagPhrases(query.flags, catalog)),
    ...alone("q", query.text === "" ? [] : [{ form: "that", words: `matching “${query.text}”` }]),
    ...alone("where", query.where ? expressionPhrases(query.where.expression, catalog) : []),
  ];
}

/** The screen without one of its parts. */
export function withoutPart(query: ScreenQuery, param: string): ScreenQuery {
  const { [param]: _range, ...ranges } = query.ranges;
  const { [param]: _choice, ...choices } = query.choices;
  return {
    ...query,
    ranges,
    choices,
    cursor: null,
    ...(param === "flags" ? { flags: emptyQuery.flags } : {}),
    ...(param === "q" ? { text: "" } : {}),
    ...(param === "where" ? { where: null } : {}),
  };
}

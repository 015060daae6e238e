import type { ColumnInfo } from "@/lib/domain/column";
import type { ScreenCatalog } from "@/lib/domain/screen/catalog";
import { functionNames, functions } from "./functions";
import { lex, type Token } from "./lex";
import { SyntaxProblem } from "./problem";

export interface Candidate {
  readonly kind: "column" | "function" | "operator" | "value";
  readonly label: string;
  /** What replaces the text from `start` to `end`. */
  readonly insert: string;
  readonly description: string;
}

export interface Completion {
  readonly start: number;
  readonly end: number;
  readonly candidates: readonly Candidate[];
}

/** Values that a choice column holds in the market at hand. */
export type ValuesOf = (columnId: string) => readonly string[];

const operator = (label: string, description: string): Candidate => ({
  kind: "operator",
  label,
  insert: label === "in" || label === "not in" ? `${label} (` : `${label} `,
  description,
});

const numberOperators = [
  operator(">=", "At least"),
  operator("<=", "At most"),
  operator(">", "Above"),
  operator("<", "Below"),
  operator("=", "Equal"),
  operator("!=", "Not equal"),
  operator("+", "Plus"),
  operator("-", "Minus"),
  operator("*", "Times"),
  operator("/", "Divided by"),
];
const logicOperators = [operator("and", "Both hold"), operator("or", "At least one holds")];
const choiceOperators = [
  operator("in", "One of a list"),
  operator("not in", "None of a list"),
  operator("=", "Is"),
  operator("!=", "Is known and is not"),
];
const negation = operator("not", "The opposite; unknown stays unknown");

const columnCandidate = (column: ColumnInfo): Candidate => ({
  kind: "column",
  label: column.id,
  insert: column.id,
  description: column.label,
});
const functionCandidates = functionNames.map(
  (name): Candidate => ({
    kind: "function",
    label: functions[name].signature,
    insert: `${name}(`,
    description: functions[name].description,
  }),
);

/** Where the caret stands: the tokens before the word being typed, and that word. */
interface Place {
  readonly before: readonly Token[];
  readonly word: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

const unclosed = /^(?:[^"']|"[^"]*"|'[^']*')*(["'])([^"']*)$/;

function placeOf(text: string, caret: number): Place | null {
  const left = text.slice(0, caret);
  const quoted = unclosed.exec(left);
  const word = quoted?.[2] ?? /[A-Za-z_][A-Za-z0-9_]*$/.exec(left)?.[0] ?? "";
  const quote = quoted?.[1] ?? "";
  const start = caret - word.length - quote.length;
  const rest = quote === "" ? /^[A-Za-z0-9_]*/ : /^[^"'(),]*["']?/;
  const end = caret + (rest.exec(text.slice(caret))?.[0].length ?? 0);
  try {
    return { before: lex(text.slice(0, start)).slice(0, -1), word, quote, start, end };
  } catch (problem) {
    if (problem instanceof SyntaxProblem) return null;
    throw problem;
  }
}

const opensOperand = (token: Token | undefined): boolean =>
  token === undefined ||
  (token.kind === "sign" && token.text !== ")") ||
  (token.kind === "word" && token.text !== "in");

const awaitsValue = /(\S+) (?:!?=|(?:not )?in \((?: TEXT ,)*)$/;

/** The choice column whose value is being typed, as in `sector = ` or `sector in ("ai", `. */
function comparedColumn(before: readonly Token[], catalog: ScreenCatalog): ColumnInfo | null {
  const shape = before.map(({ kind, text }) => (kind === "text" ? "TEXT" : text)).join(" ");
  const name = awaitsValue.exec(shape)?.[1];
  const column = name === undefined ? undefined : catalog.column(name);
  return column?.kind === "choice" ? column : null;
}

function valueCandidates(column: ColumnInfo, valuesOf: ValuesOf): Candidate[] {
  const declared = column.kind === "choice" ? column.values : undefined;
  const values = declared ?? valuesOf(column.id).map((value) => ({ value, label: column.label }));
  return values.map(({ value, label }) => ({
    kind: "value",
    label: value,
    insert: `"${value}"`,
    description: label,
  }));
}

function candidatesAt(place: Place, catalog: ScreenCatalog, valuesOf: ValuesOf): Candidate[] {
  const compared = comparedColumn(place.before, catalog);
  if (compared) return valueCandidates(compared, valuesOf);
  if (place.quote !== "") return [];
  const last = place.before.at(-1);
  if (opensOperand(last))
    return [...catalog.columns.map(columnCandidate), ...functionCandidates, negation];
  if (last?.kind === "text") return [];
  const column = last?.kind === "name" ? catalog.column(last.text) : undefined;
  return column?.kind === "choice" ? choiceOperators : [...numberOperators, ...logicOperators];
}

/** 0 for the best match; null for none. */
function matchRank({ label, description }: Candidate, word: string): number | null {
  const name = label.toLowerCase();
  if (name.startsWith(word)) return 0;
  if (
    description
      .toLowerCase()
      .split(/\W+/)
      .some((part) => part.startsWith(word))
  )
    return 1;
  return name.includes(word) ? 2 : null;
}

/** What could stand at the caret of an expression, best first; the caret counts characters from 0. */
export function complete(
  text: string,
  caret: number,
  catalog: ScreenCatalog,
  valuesOf: ValuesOf = () => [],
): Completion {
  const place = placeOf(text, caret);
  if (place === null) return { start: caret, end: caret, candidates: [] };
  const word = place.word.toLowerCase();
  const candidates = candidatesAt(place, catalog, valuesOf)
    .map((candidate) => ({ candidate, rank: matchRank(candidate, word) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(({ candidate }) => candidate);
  return { start: place.start, end: place.end, candidates };
}

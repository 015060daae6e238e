/** What the importer does to rows, published in docs/importing.md and counted in every import's report. */

/** Repaired rows are kept without the wrong part, rejected ones are not stored, suspected ones are stored as they are. */
export type RuleKind = "repaired" | "rejected" | "suspected";

export interface ImportRule {
  readonly kind: RuleKind;
  /** What a report says of rows that met the rule. */
  readonly title: string;
  /** What exactly is tested, and why. */
  readonly why: string;
}

const rule = (kind: RuleKind, title: string, why: string): ImportRule => ({ kind, title, why });

export const importRules = {
  "market-cap-empty": rule(
    "repaired",
    "market cap left empty: unknown",
    "The vendor does not know the circulating supply. Unknown is stored, never 0.",
  ),
  "market-cap-zero": rule(
    "repaired",
    "market cap 0: unknown",
    "A token with a price has a market cap; the vendor writes 0 where it does not know the supply. The same for FDV.",
  ),
  "volume-before-record": rule(
    "repaired",
    "volume 0 before 2013-12-27: unknown",
    "The vendor recorded no volume before that day. A later 0 is an observation and is kept.",
  ),
  "panel-zero": rule(
    "repaired",
    "0 in the social panel where it had nothing: unknown",
    "The panel writes 0 for a price, volume or following that it did not have. Counts of commits and issues stay 0.",
  ),
  "intraday-stamp": rule(
    "repaired",
    "date with a time of day: taken as that day's observation",
    "Snapshots are daily (UTC); the last row of an export often bears the minute of the export.",
  ),
  "last-of-day": rule(
    "repaired",
    "several observations of a day: the last one is kept",
    "Per-coin exports hold hourly rows for the newest days. The last of a UTC day is its close.",
  ),
  "duplicate-token": rule(
    "repaired",
    "same token described again: the later row wins",
    "A token is described once.",
  ),
  "duplicate-day": rule(
    "repaired",
    "same token and day again: the later row wins",
    "What the later row knows replaces what the earlier one said; what it leaves empty does not.",
  ),
  "link-unusable": rule(
    "repaired",
    "link that is not http(s): left out",
    "Links are shown to people; anything but a plain web address is dropped.",
  ),
  "genesis-date-invalid": rule(
    "repaired",
    "genesis date that is not a date: unknown",
    "It must be a calendar date, YYYY-MM-DD.",
  ),

  "columns-wrong": rule(
    "rejected",
    "wrong number of columns",
    "The row has more or fewer columns than the header, so no column can be trusted.",
  ),
  "quote-wrong": rule(
    "rejected",
    "text after a closing quote",
    "A quoted field ends at its closing quote; a quote inside is written twice.",
  ),
  "json-wrong": rule(
    "rejected",
    "not a JSON object",
    "Every line of NDJSON, and every element of a JSON array, must be one object.",
  ),
  "id-missing": rule("rejected", "no token", "The row does not say which token it is about."),
  "text-too-long": rule(
    "rejected",
    "id, symbol or name too long",
    "Ids and names may have 200 characters, symbols 64.",
  ),
  "symbol-ambiguous": rule(
    "rejected",
    "symbol of several known tokens",
    "The panel names tokens by symbol, and more than one stored token has its record, or its symbol and prices.",
  ),
  "date-invalid": rule(
    "rejected",
    "not a date",
    "It must be YYYY-MM-DD, with a time if need be, or milliseconds since 1970 in the per-coin form.",
  ),
  "date-too-early": rule(
    "rejected",
    "date before 2009-01-03",
    "No token is older than Bitcoin. Seconds read as milliseconds end up here.",
  ),
  "date-in-future": rule(
    "rejected",
    "date in the future",
    "Nothing has been observed after today (UTC).",
  ),
  "not-a-number": rule(
    "rejected",
    "not a number",
    "The column holds numbers. NaN and infinities are not numbers; an unknown value is left empty.",
  ),
  "value-too-large": rule(
    "rejected",
    "number beyond belief",
    "A price above 1e12, another dollar value or a count above 1e15, or a supply above 1e30.",
  ),
  "price-not-positive": rule(
    "rejected",
    "price 0 or below",
    "A price is above zero, or it is unknown.",
  ),
  "value-negative": rule(
    "rejected",
    "negative number",
    "Volumes, market caps, supplies and counts cannot be negative.",
  ),
  "value-out-of-range": rule(
    "rejected",
    "share or flag out of range",
    "Fractions go from 0 to 1 (flows and sentiment from -1 to 1), flags are 0 or 1.",
  ),
  "no-value": rule("rejected", "no value at all", "Every value column of the row is empty."),

  "price-spike": rule(
    "suspected",
    "price jumped more than 8-fold between two observations",
    "Stored as the vendor said. Grading holds such a jump back until the next observation confirms it.",
  ),
  "supply-jump": rule(
    "suspected",
    "implied supply changed more than 2-fold between two observations",
    "Market cap divided by price is the supply; it does not double overnight.",
  ),
  "gap-over-7-days": rule(
    "suspected",
    "more than 7 days without an observation",
    "Drawn as a gap and never filled in.",
  ),
  "exclusion-unconfirmed": rule(
    "suspected",
    "listed as wrapped, but only for being about liquid staking: not excluded",
    "Such lists take governance tokens (Lido DAO, Ankr) for staking receipts. The categories decide.",
  ),
  "symbol-unconfirmed": rule(
    "suspected",
    "symbol of a known token with other prices: a token of its own",
    "Symbols are reused. A row joins a known token only where its record, or symbol and prices, agree.",
  ),
} as const satisfies Record<string, ImportRule>;

export type RuleId = keyof typeof importRules;

/** Every rule id in the order of the report. */
export const ruleIds = Object.keys(importRules).filter((id): id is RuleId => id in importRules);

/** How often each rule was met; rules that were not are absent. */
export type RuleCounts = Partial<Record<RuleId, number>>;

/** Adds one, or `by`, to a rule's count. */
export function countRule(counts: RuleCounts, id: RuleId, by = 1): void {
  counts[id] = (counts[id] ?? 0) + by;
}

import { type Cell, numberOf } from "@/lib/domain/import/cell";
import type { RuleId } from "@/lib/domain/import/rules";
import type { Sighting } from "@/lib/domain/import/same-asset";
import { DateReader } from "@/lib/domain/import/stamp";
import { type Day, dayOfMilliseconds } from "@/lib/domain/market/day";
import type { Field } from "@/lib/domain/market/fields";
import { columnOf, type Form, type FormContext } from "@/lib/services/import/form";
import { ObservationTaker } from "@/lib/services/import/observation-taker";
import { TokenIndex } from "@/lib/services/import/token-index";
import { matchSymbols, type SymbolMatch, symbolIdPrefix } from "./match-symbols";
import { fieldPlaces } from "./snapshot-columns";

// "pull_request_contributors" counts since the beginning, which is no snapshot field; likes, ranks and posts are none either.
const fieldsByName: ReadonlyMap<string, Field> = new Map([
  ["close", "price"],
  ["market_cap", "marketCap"],
  ["total_volume", "volume24h"],
  ["twitter_followers", "twitterFollowers"],
  ["reddit_subscribers", "redditSubscribers"],
  ["reddit_accounts_active_48h", "redditActive48h"],
  ["forks", "githubForks"],
  ["stars", "githubStars"],
  ["total_issues", "issuesTotal"],
  ["closed_issues", "issuesClosed"],
  ["commit_count_4_weeks", "commits4w"],
]);
const marketFields: ReadonlySet<Field> = new Set(["price", "marketCap", "volume24h"]);
const zeroIsUnknown: ReadonlySet<Field> = new Set([
  "price",
  "volume24h",
  "twitterFollowers",
  "redditSubscribers",
  "redditActive48h",
]);

const sampledEveryDays = 7;
const longestSymbol = 64;

const symbolOf = (cell: Cell | undefined): string =>
  String(cell ?? "")
    .trim()
    .toLowerCase();

const knownOf = (cell: Cell | undefined): number => {
  const value = numberOf(cell ?? null) ?? 0;
  return value > 0 ? value : Number.NaN;
};

/** Price and volume of every symbol of the file on one day of the week, by lower-case symbol. */
async function sample({ header, rows, today }: FormContext) {
  const dates = new DateReader(today);
  const [symbolColumn, dateColumn, closeColumn, volumeColumn] = [
    columnOf(header, "symbol"),
    columnOf(header, "date"),
    columnOf(header, "close"),
    columnOf(header, "total_volume"),
  ];
  const samples = new Map<string, Map<Day, Sighting>>();
  for await (const batch of rows()) {
    for (const { cells } of batch) {
      const stamp = dates.date(cells[dateColumn] ?? null);
      if (typeof stamp !== "number" || dayOfMilliseconds(stamp) % sampledEveryDays !== 0) continue;
      const symbol = symbolOf(cells[symbolColumn]);
      const sightings = samples.get(symbol) ?? new Map<Day, Sighting>();
      samples.set(symbol, sightings);
      sightings.set(dayOfMilliseconds(stamp), {
        price: knownOf(cells[closeColumn]),
        volume: knownOf(cells[volumeColumn]),
      });
    }
  }
  return samples;
}

function tokenReader(
  matches: ReadonlyMap<string, SymbolMatch>,
  tokens: TokenIndex,
  symbolColumn: number,
): (cells: readonly Cell[]) => number | RuleId {
  return (cells) => {
    const symbol = symbolOf(cells[symbolColumn]);
    if (symbol === "") return "id-missing";
    if (symbol.length > longestSymbol) return "text-too-long";
    const match = matches.get(symbol) ?? "new";
    if (match === "ambiguous") return "symbol-ambiguous";
    if (typeof match === "object") return tokens.numberOf(match.id);
    return tokens.numberOf(`${symbolIdPrefix}${symbol}`, { symbol, name: symbol.toUpperCase() });
  };
}

/** Followings and code activity by symbol and day, with prices of its own. */
export const social: Form = {
  id: "social",
  title: "social and developer panel by symbol",
  columns: "symbol,date,close,market_cap,total_volume,twitter_followers,…,commit_count_4_weeks",
  source: { id: "file-social", name: "Imported file, social and developer panel", kind: "file" },
  hasObservations: true,
  recognises: (names) =>
    names.has("symbol") &&
    names.has("date") &&
    (names.has("twitter_followers") || names.has("commit_count_4_weeks")),
  open: async (context) => {
    const { header, today, tally, client } = context;
    const tokens = new TokenIndex();
    const dates = new DateReader(today);
    const tokenColumn = columnOf(header, "symbol");
    const matches = await matchSymbols(client, await sample(context));
    for (const match of matches.values()) {
      if (match === "unconfirmed") tally.count("symbol-unconfirmed");
    }
    const layout = {
      header,
      ...fieldPlaces(header, fieldsByName),
      stampColumn: columnOf(header, "date"),
      readStamp: (cell: Cell) => dates.date(cell),
      readToken: tokenReader(matches, tokens, tokenColumn),
      tokenColumn,
      fillOnly: marketFields,
      zeroIsUnknown,
      keepsLastOfDay: false,
    };
    return new ObservationTaker(layout, tokens, tally);
  },
};

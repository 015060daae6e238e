import type { ColumnInfo, ColumnScale, ColumnUnit } from "@/lib/domain/column";
import { type ChoiceColumn, type MarketFrame, sparkLength } from "@/lib/domain/market/frame";
import { sectors } from "@/lib/domain/market/sectors";
import { screenCatalog } from "@/lib/domain/screen/catalog";

const number = (
  id: string,
  label: string,
  unit: ColumnUnit,
  scale: ColumnScale = "linear",
  aliases: readonly string[] = [],
): ColumnInfo => ({
  id,
  aliases,
  kind: "number",
  label,
  short: label.slice(0, 14),
  description: label,
  group: "market",
  defaultPosition: null,
  unit,
  scale,
});
const choice = (id: string, label: string): ColumnInfo => ({
  id,
  kind: "choice",
  label,
  short: label,
  description: label,
  group: "identity",
  defaultPosition: null,
});

/** A few columns of every kind, for tests. */
export const smallCatalog = screenCatalog(
  [
    number("grade", "Grade", "grade"),
    number("early", "Early-ness", "score"),
    number("momentum", "30-day return", "fraction", "symlog"),
    number("volume", "24-hour volume", "usd", "log", ["volume24h"]),
    number("volumeAvg30d", "30-day average volume", "usd", "log"),
    number("marketCap", "Market cap", "usd", "log"),
    number("cexListed", "Listed on a centralised exchange", "flag"),
    {
      ...choice("sector", "Sector"),
      kind: "choice",
      values: sectors.map(({ id, name }) => ({ value: id, label: name })),
    },
    choice("chain", "Chain"),
  ],
  [
    { key: "honeypot", name: "Honeypot", severity: "severe" },
    { key: "thinPool", name: "Thin pool", severity: "serious" },
    { key: "unlockCliff", name: "Unlock cliff", severity: "notice" },
  ],
);

/** What a test says of a token; what it leaves out is unknown. */
export interface TestToken {
  readonly numbers?: Readonly<Record<string, number>>;
  readonly sector?: string;
  readonly chain?: string;
  readonly flags?: number;
  readonly symbol?: string;
  readonly name?: string;
  readonly contract?: string;
}

function choices(texts: readonly (string | undefined)[]): ChoiceColumn {
  const labels = ["", ...new Set(texts.filter((text) => text !== undefined))];
  return {
    labels,
    codes: Uint32Array.from(texts, (text) => (text === undefined ? 0 : labels.indexOf(text))),
  };
}

/** A frame of the given tokens with keys 1, 2, 3, … */
export function smallMarket(tokens: readonly TestToken[]): MarketFrame {
  const ids = tokens.map((_, row) => `token-${row + 1}`);
  return {
    run: { id: 7, asOf: 18_748, model: "test", source: "Simulated market" },
    catalog: smallCatalog,
    size: tokens.length,
    keys: Uint32Array.from(tokens, (_, row) => row + 1),
    ids,
    symbols: tokens.map((token, row) => token.symbol ?? `T${row + 1}`),
    names: tokens.map((token, row) => token.name ?? `Token ${row + 1}`),
    contracts: tokens.map((token) => token.contract ?? ""),
    numbers: new Map(
      smallCatalog.columns
        .filter(({ kind }) => kind === "number")
        .map(({ id }) => [
          id,
          Float64Array.from(tokens, (token) => token.numbers?.[id] ?? Number.NaN),
        ]),
    ),
    choices: new Map([
      ["sector", choices(tokens.map(({ sector }) => sector))],
      ["chain", choices(tokens.map(({ chain }) => chain))],
    ]),
    flagBits: [Uint32Array.from(tokens, ({ flags = 0 }) => flags)],
    spark: new Float32Array(tokens.length * sparkLength).fill(Number.NaN),
  };
}

import type { ScreenCatalog } from "./catalog";
import { parseScreenParams } from "./parse-screen-params";
import type { ScreenQuery } from "./query";

/** A ready-made screen. */
export interface Preset {
  /** Kebab-case. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Its parameters as the screener's URL has them, decoded. */
  readonly params: Readonly<Record<string, string>>;
}

/**
 * The ready-made screens, in the order in which they are offered. Where a fact is often unknown, an unknown one passes
 * unless the preset's name promises it.
 */
export const presets: readonly Preset[] = [
  {
    id: "undiscovered-gems",
    name: "Undiscovered AI/RWA/DePIN gems",
    description:
      "AI, RWA and DePIN tokens under $50M with grade at least 65 and no severe red flag; early where that is known.",
    params: {
      sector: "ai,rwa,depin",
      grade: "65..",
      marketCap: "..50000000",
      flags: "nosevere",
      where: "not known(early) or early >= 50",
      sort: "-moonshot",
    },
  },
  {
    id: "memes-with-momentum",
    name: "Memes with momentum",
    description:
      "Memes that rose by at least a fifth in 30 days on at least $100k of daily volume, without a severe red flag.",
    params: {
      sector: "meme",
      momentum: "0.2..",
      volume: "100000..",
      flags: "nosevere",
      sort: "-momentum",
    },
  },
  {
    id: "undervalued-mid-caps",
    name: "Undervalued mid-caps",
    description:
      "Market cap from $50M to $1B, at least 50 % below the high of 180 days, traded more than most for its size, Investor grade at least 60.",
    params: {
      marketCap: "50000000..1000000000",
      drawdown: "..-0.5",
      investor: "60..",
      where: "pct(turnover) >= 50",
      sort: "-investor",
    },
  },
  {
    id: "strong-tokenomics",
    name: "Fundamentals with strong tokenomics",
    description:
      "Investor grade at least 60, most of the supply circulating, and no large unlock, idle repository or concentrated ownership where those are known.",
    params: {
      investor: "60..",
      flags: "nosevere",
      where:
        "(not known(fdvToMarketCap) or fdvToMarketCap <= 2) and (not known(unlock90d) or unlock90d <= 10%) and (not known(commits4w) or commits4w >= 10) and (not known(top10Share) or top10Share <= 50%)",
      sort: "-investor",
    },
  },
  {
    id: "surging-not-on-a-cex",
    name: "Price up, volume surging, not on a CEX",
    description:
      "Up at least a tenth in 7 days, weekly volume at least half above the monthly, and known to be on no centralised exchange.",
    params: {
      return7d: "0.1..",
      volumeChange: "1.5..",
      cexListed: "0..0",
      volume: "50000..",
      sort: "-volumeChange",
    },
  },
];

/** A preset as a query string, readable: commas and colons need no escape. */
export const presetText = ({ params }: Preset): string =>
  new URLSearchParams(params).toString().replaceAll("%2C", ",");

/** The screen of a preset. Throws when the preset names what is not declared; a test keeps that from happening. */
export function presetQuery(preset: Preset, catalog: ScreenCatalog): ScreenQuery {
  const parse = parseScreenParams(preset.params, catalog);
  if (parse.ok) return parse.query;
  const reasons = parse.errors.map(({ path, message }) => `${path}: ${message}`);
  throw new Error(`The preset "${preset.id}" is wrong. ${reasons.join(" ")}`);
}

import type { Exclusion } from "./token";

interface ExclusionRule {
  readonly exclusion: Exclusion;
  readonly is: (category: string) => boolean;
  /** A category that shows that the rule is mistaken: the token has a price of its own. */
  readonly unless: readonly string[];
}

const oneOf = (...names: readonly string[]) => {
  const set = new Set(names);
  return (category: string) => set.has(category);
};

const isClaim = oneOf(
  "Wrapped-Tokens",
  "Bridged-Tokens",
  "Binance-Peg Tokens",
  "Crypto-Backed Tokens",
  "Compound Tokens",
  "cToken",
  "LP Tokens",
  "Synthetic Asset",
  "Tokenized BTC",
  "Tokenized Commodities",
  "Tokenized Gold",
  "Tokenized Treasury Bills (T-Bills)",
  "Tokenized Treasury Bonds (T-Bonds)",
);

/**
 * In the order in which they are tried. "Liquid Staking" alone excludes nothing: vendors give it to the governance
 * tokens of the protocols as well (Lido DAO, Rocket Pool, Ankr).
 */
const rules: readonly ExclusionRule[] = [
  {
    exclusion: "stablecoin",
    is: (category) =>
      category === "Stablecoins" ||
      category === "Synthetic Dollar" ||
      / Stablecoin$/i.test(category) ||
      /^Bridged (USDC|USDT|DAI)$/.test(category),
    unless: [],
  },
  {
    exclusion: "wrapped",
    is: (category) => /^Binance-Peg /.test(category),
    unless: [],
  },
  {
    exclusion: "wrapped",
    is: (category) => isClaim(category) || /^Bridged \S+$/.test(category),
    // A meme that is bridged to a second chain, a treasury-backed currency that floats.
    unless: ["Meme", "Rebase Tokens", "Ohm Fork"],
  },
  {
    exclusion: "liquid-staked",
    is: (category) =>
      category === "Liquid Staking Tokens" ||
      category === "Liquid Restaking Tokens" ||
      /^Liquid (Re)?[Ss]taked \S+$/.test(category),
    unless: [
      "Liquid Staking Governance Tokens",
      "Liquid Restaking Governance Tokens",
      "Lending/Borrowing Protocols",
    ],
  },
];

/**
 * Why a token with these vendor categories is never graded, or null. A stablecoin, a claim on another asset (wrapped,
 * bridged, pegged, tokenised) and a staking receipt have no price of their own to foresee.
 */
export function exclusionOf(categories: readonly string[]): Exclusion | null {
  const known = new Set(categories);
  const rule = rules.find(
    ({ is, unless }) => categories.some(is) && !unless.some((name) => known.has(name)),
  );
  return rule?.exclusion ?? null;
}

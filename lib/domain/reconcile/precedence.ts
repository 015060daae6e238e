import { type Field, fields } from "@/lib/domain/market/fields";

/** How the number of a field is found when several sources tell one. */
export type Choice =
  /** The first source in the order of precedence that may be believed. */
  | "precedence"
  /** The most dangerous one: a danger that one source sees counts, also when another does not see it. */
  | "highest"
  /** The same where a low number is the dangerous one. */
  | "lowest";

const dangerWhenHigh: ReadonlySet<Field> = new Set([
  "honeypot",
  "mintable",
  "freezable",
  "buyTaxFraction",
  "sellTaxFraction",
  "blacklistable",
  "taxModifiable",
  "upgradeable",
  "hiddenOwner",
  "clonedContract",
  "paidPromotions30d",
]);
const dangerWhenLow: ReadonlySet<Field> = new Set([
  "ownerRenounced",
  "sourceVerified",
  "lpLockedShare",
  "lpLockDays",
]);

/** How the number of a field is chosen. */
export function choiceOf(field: Field): Choice {
  if (dangerWhenHigh.has(field)) return "highest";
  return dangerWhenLow.has(field) ? "lowest" : "precedence";
}

// Whole-market averages before single pools; who measures a thing before who repeats it.
const market = ["coingecko", "geckoterminal", "dexscreener"];
const orders: Partial<Record<Field, readonly string[]>> = {
  liquidity: ["dexscreener", "geckoterminal"],
  dexPools: ["dexscreener"],
  tvl: ["defillama"],
  holders: ["goplus", "geckoterminal", "honeypot-is"],
  top10Share: ["goplus", "geckoterminal"],
  creatorShare: ["goplus", "geckoterminal"],
  totalSupply: ["coingecko", "goplus"],
  githubStars: ["github", "coingecko"],
  githubForks: ["github", "coingecko"],
  commits4w: ["github", "coingecko"],
};

/** Providers in the order in which they are believed for a field; those that are not named come last. */
export const precedenceOf = (field: Field): readonly string[] => orders[field] ?? market;

/** How far apart two sources may be and still agree. */
export function agrees(field: Field, one: number, other: number): boolean {
  const { unit } = fields[field];
  if (unit === "flag") return one === other;
  const distance = Math.abs(one - other);
  if (unit === "fraction" || unit === "score") return distance <= 0.02;
  const tolerance = unit === "usd" ? 0.05 : 0.1;
  return distance <= tolerance * Math.max(Math.abs(one), Math.abs(other));
}

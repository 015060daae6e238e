/** Everything a snapshot can hold. One list drives the store's columns, COPY, the panel and provenance. */

export type FieldUnit = "usd" | "tokens" | "count" | "fraction" | "score" | "flag" | "days";
export type FieldGroup =
  | "market"
  | "community"
  | "development"
  | "holders"
  | "contract"
  | "tokenomics"
  | "listing";

export interface FieldDeclaration {
  readonly label: string;
  readonly group: FieldGroup;
  readonly unit: FieldUnit;
  /** Days for which an observation still counts as known. After that the field is unknown again. */
  readonly carryDays: number;
}

const field = (
  label: string,
  group: FieldGroup,
  unit: FieldUnit,
  carryDays: number,
): FieldDeclaration => ({ label, group, unit, carryDays });

/** Flags are 0 or 1; shares and taxes are fractions (0.05 = 5 %); unknown is never stored as 0. */
export const fields = {
  price: field("Price", "market", "usd", 2),
  marketCap: field("Market cap", "market", "usd", 7),
  fdv: field("Fully diluted value", "market", "usd", 7),
  volume24h: field("Volume, 24 hours", "market", "usd", 2),
  liquidity: field("Pool liquidity", "market", "usd", 7),
  circulatingSupply: field("Circulating supply", "market", "tokens", 14),
  totalSupply: field("Total supply", "market", "tokens", 30),
  tvl: field("Value locked in the protocol", "market", "usd", 7),

  twitterFollowers: field("X followers", "community", "count", 14),
  redditSubscribers: field("Subreddit subscribers", "community", "count", 14),
  redditActive48h: field("Active subreddit accounts, 48 hours", "community", "count", 14),
  telegramMembers: field("Telegram members", "community", "count", 14),
  mentions24h: field("Mentions, 24 hours", "community", "count", 7),
  uniqueAuthors24h: field("Unique authors, 24 hours", "community", "count", 7),
  sentiment: field("Sentiment (-1 to 1)", "community", "score", 7),
  botShare: field("Suspected bots among authors", "community", "fraction", 14),
  engagement24h: field("Reactions to posts, 24 hours", "community", "count", 7),

  githubStars: field("GitHub stars", "development", "count", 14),
  githubForks: field("GitHub forks", "development", "count", 14),
  commits4w: field("Commits, 4 weeks", "development", "count", 14),
  contributors4w: field("Contributors, 4 weeks", "development", "count", 14),
  issuesTotal: field("Issues opened", "development", "count", 14),
  issuesClosed: field("Issues closed", "development", "count", 14),
  releases90d: field("Releases, 90 days", "development", "count", 14),
  issueResponseDays: field("Median wait for an answer to an issue", "development", "days", 30),
  busFactor: field("Developers behind half of the commits", "development", "count", 30),
  repositoryAgeDays: field("Age of the oldest repository", "development", "days", 30),

  holders: field("Holders", "holders", "count", 14),
  top10Share: field("Held by the ten largest", "holders", "fraction", 14),
  insiderShare: field("Held by insiders and snipers", "holders", "fraction", 30),
  whaleNetFlow7dShare: field("Whale net flow, 7 days, of supply", "holders", "fraction", 14),
  exchangeNetFlow7dShare: field("Exchange net flow, 7 days, of supply", "holders", "fraction", 14),
  sniperShare: field("Held by wallets that bought in the first minutes", "holders", "fraction", 30),
  creatorShare: field("Held by the creator", "holders", "fraction", 30),

  honeypot: field("Cannot be sold (honeypot)", "contract", "flag", 60),
  mintable: field("Supply can be minted", "contract", "flag", 60),
  freezable: field("Transfers can be frozen", "contract", "flag", 60),
  buyTaxFraction: field("Buy tax", "contract", "fraction", 60),
  sellTaxFraction: field("Sell tax", "contract", "fraction", 60),
  lpLockedShare: field("Liquidity locked or burnt", "contract", "fraction", 60),
  ownerRenounced: field("Ownership renounced", "contract", "flag", 60),
  sourceVerified: field("Source code verified", "contract", "flag", 60),
  blacklistable: field("Wallets can be barred from selling", "contract", "flag", 60),
  taxModifiable: field("Taxes can be raised", "contract", "flag", 60),
  upgradeable: field("Code can be replaced (proxy)", "contract", "flag", 60),
  hiddenOwner: field("Hidden owner", "contract", "flag", 60),
  clonedContract: field("Copy of a known scam contract", "contract", "flag", 60),
  lpLockDays: field("Days until the liquidity lock ends", "contract", "days", 60),

  unlock30dShare: field("Unlocks in 30 days, of circulating", "tokenomics", "fraction", 14),
  unlock90dShare: field("Unlocks in 90 days, of circulating", "tokenomics", "fraction", 14),
  audited: field("Audited", "tokenomics", "flag", 90),
  lockedSupplyShare: field("Supply that has not vested", "tokenomics", "fraction", 30),
  buyback30dUsd: field("Bought back, 30 days", "tokenomics", "usd", 35),
  burned30dShare: field("Burnt in 30 days, of supply", "tokenomics", "fraction", 35),

  cexListings: field("Centralised exchange listings", "listing", "count", 14),
  dexPools: field("Pools on decentralised exchanges", "listing", "count", 14),
  paidPromotions30d: field("Paid promotions, 30 days", "listing", "count", 14),
  launchpad: field("Launched on a launchpad", "listing", "flag", 90),
  fundingUsd: field("Raised from investors", "listing", "usd", 90),
  roadmapMilestones: field("Milestones on the road map", "listing", "count", 90),
  roadmapDone: field("Milestones reached", "listing", "count", 90),
  teamPublic: field("Team is known by name", "listing", "flag", 90),
  productLive: field("Product is in use", "listing", "flag", 90),
} as const satisfies Record<string, FieldDeclaration>;

export type Field = keyof typeof fields;

/** Every field key in declaration order. */
export const fieldKeys = Object.keys(fields).filter((key): key is Field => key in fields);

/** The column of the snapshot table that holds a field: `volume24h` is `volume_24h`. */
export const fieldColumn = (key: Field): string =>
  key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace(/([a-z])(\d+)/g, "$1_$2");

import type { FactorUnit } from "@/lib/domain/factor";
import type { Field, FieldUnit } from "@/lib/domain/market/fields";
import type { Threshold } from "@/lib/domain/threshold";

/** What the checklist reads of a token on a day; NaN is unknown. */
export interface ChecklistValues {
  readonly field: (key: Field) => number;
  readonly factor: (key: string) => number;
}

/** One value that an item is judged by. */
export interface ChecklistTest extends Threshold {
  readonly name: string;
  readonly unit: FactorUnit | FieldUnit;
  /** The field or factor it is read from, which dates it. */
  readonly of: { readonly field: Field } | { readonly factor: string };
}

/** One mark of a moonshot with its published rule. */
export interface ChecklistItem {
  readonly key: string;
  readonly name: string;
  readonly rule: string;
  /** Whether one met test is enough. */
  readonly metBy: "any" | "all";
  readonly tests: readonly ChecklistTest[];
}

/** The five marks of a moonshot, in the order in which they are shown. Source: the usual definition, docs/methodology.md. */
export const checklistItems: readonly ChecklistItem[] = [
  {
    key: "lowCap",
    name: "Low cap",
    rule: "Market cap under $50M: from there 10× is still a small company",
    metBy: "all",
    tests: [
      {
        name: "Market cap",
        unit: "usd",
        of: { field: "marketCap" },
        is: "below",
        threshold: 50e6,
      },
    ],
  },
  {
    key: "earlyNarrative",
    name: "Early narrative",
    rule: "At most one centralised listing and no paid promotion in 30 days: the story is not sold yet",
    metBy: "all",
    tests: [
      {
        name: "Centralised listings",
        unit: "count",
        of: { field: "cexListings" },
        is: "atMost",
        threshold: 1,
      },
      {
        name: "Paid promotions",
        unit: "count",
        of: { field: "paidPromotions30d" },
        is: "atMost",
        threshold: 0,
      },
    ],
  },
  {
    key: "tokenomics",
    name: "Tokenomics",
    rule: "Fully diluted value at most twice the market cap, and at most 10 % unlocks in 90 days: holders are not diluted",
    metBy: "all",
    tests: [
      {
        name: "Diluted value over market cap",
        unit: "ratio",
        of: { factor: "fdvToMarketCap" },
        is: "atMost",
        threshold: 2,
      },
      {
        name: "Unlocks in 90 days",
        unit: "fraction",
        of: { field: "unlock90dShare" },
        is: "atMost",
        threshold: 0.1,
      },
    ],
  },
  {
    key: "communityMomentum",
    name: "Community momentum",
    rule: "Followers grew by at least 5 % in 30 days, and at most 30 % of the authors look like bots: the growth is people",
    metBy: "all",
    tests: [
      {
        name: "Follower growth, 30 days",
        unit: "fraction",
        of: { factor: "followerGrowth30d" },
        is: "atLeast",
        threshold: 0.05,
      },
      {
        name: "Suspected bots",
        unit: "fraction",
        of: { field: "botShare" },
        is: "atMost",
        threshold: 0.3,
      },
    ],
  },
  {
    key: "uniqueValue",
    name: "Unique value",
    rule: "A product in use, or at least 20 commits in 4 weeks: something is being made",
    metBy: "any",
    tests: [
      {
        name: "Product in use",
        unit: "flag",
        of: { field: "productLive" },
        is: "atLeast",
        threshold: 1,
      },
      {
        name: "Commits, 4 weeks",
        unit: "count",
        of: { field: "commits4w" },
        is: "atLeast",
        threshold: 20,
      },
    ],
  },
];

import type { SectorId } from "@/lib/domain/market/token";
import type { Random } from "./random";

export interface SectorProfile {
  /** Share of all tokens, as a weight. */
  readonly weight: number;
  /** Vendor-like categories: the first decides the sector, one of the others may be added. */
  readonly categories: readonly [string, ...string[]];
  /** Words that may follow an invented name. */
  readonly words: readonly [string, ...string[]];
  /** 0 sober to 1 pure hype: drives volatility, buzz, pumps and rugs. */
  readonly hype: number;
  /** Chance of a coin with a chain of its own instead of a contract. */
  readonly native: number;
  /** Chance of a public repository. */
  readonly github: number;
}

/** What tells the sectors of the simulated market apart. */
export const sectorProfiles: Record<SectorId, SectorProfile> = {
  ai: {
    weight: 15,
    categories: ["Artificial Intelligence (AI)", "AI Agents"],
    words: ["AI", "Mind", "Cortex", "Agents", "Inference"],
    hype: 0.55,
    native: 0.05,
    github: 0.6,
  },
  depin: {
    weight: 7,
    categories: ["DePIN", "Internet of Things (IOT)"],
    words: ["Mesh", "Grid", "Sensors", "Wireless", "Storage"],
    hype: 0.3,
    native: 0.1,
    github: 0.75,
  },
  rwa: {
    weight: 7,
    categories: ["Real World Assets (RWA)"],
    words: ["Estates", "Credit", "Treasury", "Bonds", "Registry"],
    hype: 0.25,
    native: 0.02,
    github: 0.5,
  },
  meme: {
    weight: 26,
    categories: ["Meme", "Solana Meme", "Dog-Themed"],
    words: ["Otter", "Goose", "Toad", "Walrus", "Possum", "Newt", "Yak"],
    hype: 1,
    native: 0,
    github: 0.04,
  },
  l1: {
    weight: 5,
    categories: ["Layer 1 (L1)", "Proof of Stake (PoS)"],
    words: ["Chain", "Network", "Ledger"],
    hype: 0.15,
    native: 0.95,
    github: 0.9,
  },
  l2: {
    weight: 5,
    categories: ["Layer 2 (L2)", "Rollup"],
    words: ["Rollup", "Bridge", "Relay", "Lanes"],
    hype: 0.25,
    native: 0.1,
    github: 0.85,
  },
  defi: {
    weight: 13,
    categories: ["Decentralized Finance (DeFi)", "Yield Farming", "Lending/Borrowing Protocols"],
    words: ["Finance", "Swap", "Vaults", "Lend", "Protocol"],
    hype: 0.35,
    native: 0,
    github: 0.65,
  },
  gaming: {
    weight: 9,
    categories: ["Gaming (GameFi)", "Play To Earn"],
    words: ["Quest", "Realms", "Arena", "Legends", "Kart"],
    hype: 0.55,
    native: 0.02,
    github: 0.35,
  },
  privacy: {
    weight: 3,
    categories: ["Privacy Coins"],
    words: ["Veil", "Hush", "Cloak", "Shade"],
    hype: 0.2,
    native: 0.5,
    github: 0.8,
  },
  infrastructure: {
    weight: 6,
    categories: ["Infrastructure", "Oracle"],
    words: ["Nodes", "Index", "Oracles", "Labs", "Compute"],
    hype: 0.2,
    native: 0.1,
    github: 0.8,
  },
  other: {
    weight: 4,
    categories: ["SocialFi", "Sports", "Entertainment"],
    words: ["Social", "Club", "Fans", "Studio"],
    hype: 0.5,
    native: 0.02,
    github: 0.25,
  },
};

/** Every sector in the order of the profiles. */
export const sectorIds = Object.keys(sectorProfiles).filter(
  (key): key is SectorId => key in sectorProfiles,
);

export interface SectorPath {
  /** Daily log return of the sector beyond the market. */
  readonly returns: Float64Array;
  /** How hot the narrative is: about 0 on most days, about 1 to 3 while it leads. */
  readonly heat: Float64Array;
}

const narrativeDays = { shortest: 18, longest: 55 };
const narrativeChancePerDay = 1 / 160;

/** One narrative after another: heat rises and falls, and lifts, then costs, the sector's returns. */
export function simulateSectorPath(random: Random, days: number): SectorPath {
  const returns = new Float64Array(days);
  const heat = new Float64Array(days);
  for (let t = 0; t < days; t++) {
    if (!random.chance(narrativeChancePerDay)) continue;
    const length = random.integer(narrativeDays.shortest, narrativeDays.longest);
    const strength = random.between(0.8, 2.5);
    for (let step = 0; step < length && t + step < days; step++) {
      const phase = step / length;
      heat[t + step] = Math.max(heat[t + step] ?? 0, strength * Math.sin(Math.PI * phase));
    }
  }
  let drift = 0;
  for (let t = 0; t < days; t++) {
    drift = 0.95 * drift + 0.0007 * random.normal();
    const cooling = (heat[t] ?? 0) - (heat[Math.max(0, t - 1)] ?? 0);
    returns[t] = drift + 0.03 * cooling + 0.011 * random.studentT(6);
  }
  return { returns, heat };
}

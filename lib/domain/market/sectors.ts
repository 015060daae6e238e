import { sectorRules } from "./sector-rules";
import type { SectorId } from "./token";

export interface Sector {
  readonly id: SectorId;
  readonly name: string;
  readonly description: string;
}

/** The sectors in the order in which they are shown. A token without a known sector is "Unclassified". */
export const sectors = [
  {
    id: "ai",
    name: "AI",
    description: "Agents, models, training and inference, and data for them.",
  },
  {
    id: "depin",
    name: "DePIN",
    description:
      "Networks that pay for physical work: storage, compute, wireless, sensors, energy.",
  },
  {
    id: "rwa",
    name: "RWA",
    description: "Real-world assets brought on chain: treasuries, credit, property, commodities.",
  },
  {
    id: "meme",
    name: "Meme",
    description: "Tokens whose value is their community and their joke.",
  },
  { id: "l1", name: "L1", description: "Base chains with their own consensus." },
  {
    id: "l2",
    name: "L2 & interoperability",
    description: "Rollups, sidechains, bridges and messaging between chains.",
  },
  {
    id: "defi",
    name: "DeFi",
    description: "Exchanges, lending, derivatives, yield and other finance by smart contract.",
  },
  {
    id: "gaming",
    name: "Gaming",
    description: "Games, metaverses, collectibles and the chains and tools made for them.",
  },
  {
    id: "privacy",
    name: "Privacy",
    description: "Private payments, confidential contracts and anonymous networks.",
  },
  {
    id: "infrastructure",
    name: "Infrastructure",
    description: "Oracles, wallets, identity, data, security and other tools that others build on.",
  },
  {
    id: "other",
    name: "Other",
    description: "Everything with a known purpose that fits none of the above.",
  },
] as const satisfies readonly Sector[];

/**
 * The sector of a token by its vendor categories: the first rule of `sectorRules` that matches. Null ("Unclassified")
 * where the vendor names no category, or only ecosystems, portfolios and lists, which do not say what a token is for.
 */
export function sectorOf(categories: readonly string[]): SectorId | null {
  const known = new Set(categories);
  const rule = sectorRules.find(
    ({ categories: names, endings = [] }) =>
      names.some((name) => known.has(name)) ||
      categories.some((name) => endings.some((ending) => name.endsWith(ending))),
  );
  return rule?.sector ?? null;
}

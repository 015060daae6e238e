import type { Day } from "@/lib/domain/market/day";
import { deploy } from "./chains";
import type { DemoName } from "./names";
import type { Random } from "./random";
import { sectorProfiles } from "./sectors";
import type { Traits } from "./traits";

/** An invented token as a vendor would describe it. */
export interface DemoToken {
  readonly id: string;
  readonly symbol: string;
  readonly name: string;
  readonly chain: string | null;
  readonly contract: string | null;
  readonly categories: readonly string[];
  readonly genesisDay: Day | null;
  readonly homepage: string | null;
  readonly twitter: string | null;
  readonly telegram: string | null;
  readonly github: readonly string[];
}

/** Metadata that fits the traits. Links lead to the reserved domain example.com or nowhere, so that no real project is meant. */
export function describeToken(
  random: Random,
  { id, name, symbol }: DemoName,
  traits: Traits,
  genesisDay: Day,
): DemoToken {
  const profile = sectorProfiles[traits.sector];
  const [main, ...others] = profile.categories;
  const second = others[random.integer(0, Math.max(0, others.length - 1))];
  const deployed = traits.native ? null : deploy(random, symbol);
  const categories = [main];
  if (second !== undefined && random.chance(0.4)) categories.push(second);
  if (deployed) categories.push(deployed.category);
  const hasRepository = random.chance(traits.rank === "small" ? profile.github : 1);
  return {
    id,
    name,
    symbol,
    chain: deployed?.chain ?? null,
    contract: deployed?.contract ?? null,
    categories,
    genesisDay: random.chance(0.9) ? genesisDay : null,
    homepage: random.chance(0.85) ? `https://${id}.example.com/` : null,
    twitter: null,
    telegram: null,
    github: hasRepository ? [`https://git.example.com/${id}`] : [],
  };
}

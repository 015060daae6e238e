import { parseDay } from "@/lib/domain/market/day";
import { exclusionOf } from "@/lib/domain/market/exclusions";
import { sectorOf } from "@/lib/domain/market/sectors";
import type { Reading } from "@/lib/providers/mechanism/reading";
import type { TokenInput } from "@/lib/services/market/upsert-tokens";

/** What a reading tells of a token, as the store wants it. Categories are given apart, since they add up. */
export function tokenDetails(
  id: string,
  { description, contracts }: Reading,
  categories: readonly string[],
): TokenInput {
  const { genesisDate, symbol, github } = description;
  const [contract] = contracts;
  return {
    id,
    symbol: symbol?.toUpperCase() ?? null,
    name: description.name ?? null,
    chain: contract?.chain ?? null,
    contract: contract?.address ?? null,
    ...(categories.length > 0 && {
      categories,
      sector: sectorOf(categories),
      excludedAs: exclusionOf(categories),
    }),
    ...(github !== undefined && { github }),
    genesisDay: genesisDate === undefined ? null : parseDay(genesisDate.slice(0, 10)),
    homepage: description.homepage ?? null,
    twitter: description.twitter ?? null,
    telegram: description.telegram ?? null,
    image: description.image ?? null,
  };
}

import type { Bet, Built } from "@/lib/domain/basket/build";
import type { Candidate } from "@/lib/domain/basket/candidate";
import { placesOf } from "@/lib/domain/basket/places";
import { sleeveOf } from "@/lib/domain/basket/pool";
import type { BasketSettings } from "@/lib/domain/basket/settings";
import { sectors } from "@/lib/domain/market/sectors";
import type { BuildAnswer } from "./build-for-day";

type Data = BuildAnswer["data"];
type Group = Data["sectors"][number];

const sum = (bets: readonly Bet[]) =>
  Math.min(
    1,
    bets.reduce((total, { share }) => total + share, 0),
  );

/** Bets put together by a text of their candidate, largest share first. */
function groupsBy(
  bets: readonly Bet[],
  textOf: (candidate: Candidate) => string | null,
  nameOf: (text: string) => string,
): Group[] {
  const groups = new Map<string | null, Bet[]>();
  for (const bet of bets) {
    const text = textOf(bet.candidate);
    groups.set(text, [...(groups.get(text) ?? []), bet]);
  }
  return [...groups]
    .map(([id, own]) => ({
      id,
      name: id === null ? "Unknown" : nameOf(id),
      bets: own.length,
      share: sum(own),
    }))
    .sort((a, b) => b.share - a.share);
}

const sectorName = (id: string) => sectors.find((sector) => sector.id === id)?.name ?? id;

/** The basket by sector. */
export const sectorGroups = ({ bets }: Built): Group[] =>
  groupsBy(bets, ({ sector }) => sector, sectorName);

/** The basket by chain. */
export const chainGroups = ({ bets }: Built): Group[] =>
  groupsBy(
    bets,
    ({ chain }) => chain,
    (id) => id,
  );

/** The basket by sleeve, each with what was planned for it, in the order of the settings. */
export function sleeveGroups({ bets, tokens }: Built, settings: BasketSettings): Data["sleeves"] {
  if (settings.sleeves.length === 0) return [];
  return placesOf(settings).map(({ id, bets: places, shareEach }) => {
    const own = bets.filter(({ sleeve }) => sleeve === id);
    return {
      ...{ id, name: sleeveOf(id)?.name ?? id, bets: own.length, share: sum(own) },
      planned: Math.min(1, places * shareEach),
      members: tokens.filter((token) => token.sleeves.includes(id)).length,
    };
  });
}

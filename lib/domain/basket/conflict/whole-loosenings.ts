import type { Loosening } from "@/lib/domain/basket/limits";
import { placesOf } from "@/lib/domain/basket/places";
import { sleeveOf } from "@/lib/domain/basket/pool";
import type { BasketLimits, BasketSettings } from "@/lib/domain/basket/settings";

type Loosen = (settings: BasketSettings) => readonly Loosening[];

const percent = (share: number) => `${Math.round(share * 100)}%`;
const bets = (count: number) => `${count} bet${count === 1 ? "" : "s"}`;

const fewerBets: Loosen = (settings) =>
  Array.from({ length: settings.bets - 1 }, (_, i) => settings.bets - 1 - i).map((count) => ({
    settings: { ...settings, bets: count },
    from: bets(settings.bets),
    to: bets(count),
    sentence: `Allow ${bets(count)} instead of ${settings.bets}`,
    size: (settings.bets - count) / settings.bets,
  }));

/** Leaves out one sleeve, its share going to the others in proportion; or all of them. */
const fewerSleeves: Loosen = (settings) => {
  const { sleeves } = settings;
  const change = (left: BasketSettings["sleeves"], sentence: string, size: number): Loosening => ({
    settings: { ...settings, sleeves: left },
    from: `${sleeves.length} sleeves`,
    to: left.length === 0 ? "no sleeves" : `${left.length} sleeves`,
    sentence,
    size,
  });
  const without = sleeves.flatMap(({ id, share }) => {
    if (sleeves.length === 1 || share >= 1) return [];
    const left = sleeves
      .filter((sleeve) => sleeve.id !== id)
      .map((sleeve) => ({ ...sleeve, share: sleeve.share / (1 - share) }));
    return [change(left, `Do without the sleeve ${sleeveOf(id)?.name ?? id}`, share)];
  });
  return [
    ...without.sort((a, b) => a.size - b.size),
    change([], "Choose without sleeves, from all candidates", 1),
  ];
};

const fewerMustHaves: Loosen = (settings) =>
  settings.mustHave.map((id) => ({
    settings: { ...settings, mustHave: settings.mustHave.filter((other) => other !== id) },
    from: settings.mustHave.join(", "),
    to: settings.mustHave.filter((other) => other !== id).join(", ") || "none",
    sentence: `Do without the must-have token ${id}`,
    size: 0.5,
  }));

type ShareKey = "maxSectorShare" | "maxChainShare" | "maxSleeveShare" | "maxTokenShare";

/** Settings with one limit of shares or correlation changed. */
const withLimit = (settings: BasketSettings, limits: Partial<BasketLimits>): BasketSettings => ({
  ...settings,
  limits: { ...settings.limits, ...limits },
});

/** Raises a limit by hundredths up to 1. */
function raised(
  settings: BasketSettings,
  key: ShareKey | "maxCorrelation",
  what: string,
  format: (value: number) => string,
): Loosening[] {
  const asked = settings.limits[key];
  if (asked === null) return [];
  const first = Math.floor(asked * 100 + 1e-9) + 1;
  return Array.from({ length: Math.max(0, 101 - first) }, (_, i) => (first + i) / 100).map(
    (value) => ({
      settings: withLimit(settings, { [key]: value }),
      from: `at most ${format(asked)}`,
      to: `at most ${format(value)}`,
      sentence: `Raise the maximum ${what} from ${format(asked)} to ${format(value)}`,
      size: value - asked,
    }),
  );
}

const share =
  (key: ShareKey, what: string): Loosen =>
  (settings) =>
    raised(settings, key, what, percent);

/** A smaller order, where the plan for a bet is under the minimum. */
const smallerOrder: Loosen = (settings) => {
  const planned = placesOf(settings).filter((place) => place.bets > 0);
  const least = Math.min(...planned.map(({ shareEach }) => shareEach)) * settings.budgetUsd;
  const minOrderUsd = Math.floor(least * 100) / 100;
  if (minOrderUsd >= settings.minOrderUsd) return [];
  return [
    {
      settings: { ...settings, minOrderUsd },
      from: `$${settings.minOrderUsd}`,
      to: `$${minOrderUsd}`,
      sentence: `Lower the minimum order from $${settings.minOrderUsd} to $${minOrderUsd}`,
      size: 1 - minOrderUsd / settings.minOrderUsd,
    },
  ];
};

/** Ways to loosen the demands on the whole basket, by their ids, the smallest first. */
export const wholeLoosenings: Readonly<Record<string, Loosen>> = {
  bets: fewerBets,
  sleeves: fewerSleeves,
  mustHave: fewerMustHaves,
  minOrderUsd: smallerOrder,
  "limits.maxSectorShare": share("maxSectorShare", "share of a sector"),
  "limits.maxChainShare": share("maxChainShare", "share of a chain"),
  "limits.maxSleeveShare": share("maxSleeveShare", "share of a sleeve"),
  "limits.maxTokenShare": share("maxTokenShare", "share of a token"),
  "limits.maxCorrelation": (settings) =>
    raised(settings, "maxCorrelation", "correlation of two bets", (value) => value.toFixed(2)),
};

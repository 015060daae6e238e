import { loadMarketPage, type MarketPage, oneOf } from "@/app/market-page";
import type { StoredRange } from "@/components/basket/backtest/backtest-form";
import {
  defaultSettings,
  settingsOfText,
  withMustHave,
} from "@/components/basket/state/settings-text";
import type { BasketSettings } from "@/lib/domain/basket/settings";
import { formatDay } from "@/lib/domain/market/day";
import { ready } from "@/lib/services/answer";
import { type BuildAnswer, buildForDay } from "@/lib/services/baskets/build/build-for-day";
import { currentMarket } from "@/lib/services/market-view";
import { ProblemError } from "@/lib/services/problem-error";

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** What an address asks for. */
export interface AskedBasket {
  readonly settings: BasketSettings;
  /** True when the address asked for settings that there are not: the defaults stand in. */
  readonly isRefused: boolean;
}

/** The settings of `?settings={…}&mustHave=a,b`. */
export function askedBasket(search: Search): AskedBasket {
  const asked = settingsOfText(oneOf(search.settings) ?? "");
  const mustHave = (oneOf(search.mustHave) ?? "").split(",").filter(Boolean).slice(0, 30);
  const settings = asked ?? defaultSettings;
  return {
    settings: mustHave.length === 0 ? settings : withMustHave(settings, mustHave),
    isRefused: asked === null,
  };
}

/** A basket and the settings that made it. */
export interface FirstBasket {
  readonly settings: BasketSettings;
  /** Null when the day's market refuses the settings: the form says why. */
  readonly answer: BuildAnswer | null;
  /** What was left out of the default settings because this market cannot meet it, in words. */
  readonly leftOut: readonly string[];
}

/** A basket by settings; nobody chose the defaults, so of these the sleeves that no token can fill are left out. */
async function firstBasket(
  settings: BasketSettings,
  day: string | undefined,
): Promise<FirstBasket> {
  const answer = await buildForDay({ ...settings, asOf: day });
  if (settings !== defaultSettings) return { settings, answer, leftOut: [] };
  return withoutEmptySleeves({ settings, answer, leftOut: [] }, day);
}

async function withoutEmptySleeves(
  basket: FirstBasket & { readonly answer: BuildAnswer },
  day: string | undefined,
): Promise<FirstBasket> {
  const change = basket.answer.data.changes.find(({ id }) => id === "sleeves");
  if (change === undefined) return basket;
  const { settings, sentence } = change;
  const answer = await buildForDay({ ...settings, asOf: day });
  return withoutEmptySleeves({ settings, answer, leftOut: [...basket.leftOut, sentence] }, day);
}

/** The first basket of the page. */
export const loadBasket = (
  settings: BasketSettings,
  asOf: string | null,
): Promise<MarketPage<FirstBasket>> =>
  loadMarketPage(async (day) => {
    try {
      return ready(await firstBasket(settings, day));
    } catch (error) {
      if (error instanceof ProblemError && error.problem === "invalid-request")
        return ready<FirstBasket>({ settings, answer: null, leftOut: [] });
      throw error;
    }
  }, asOf);

/** The days a backtest may look at: all that are stored, of a past day those up to it. */
export async function storedRange(asOf: string | null): Promise<StoredRange | null> {
  const state = await currentMarket();
  if (state === null || state.firstDay === null || state.lastDay === null) return null;
  return { first: formatDay(state.firstDay), last: asOf ?? formatDay(state.lastDay) };
}

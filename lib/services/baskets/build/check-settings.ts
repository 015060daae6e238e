import type { ProblemItem } from "@/lib/contracts/problem";
import { sleeveOf } from "@/lib/domain/basket/pool";
import type { BasketSettings } from "@/lib/domain/basket/settings";
import { sleeves } from "@/lib/domain/basket/sleeves/index";
import type { MarketFrame } from "@/lib/domain/market/frame";
import { didYouMean } from "@/lib/domain/screen/expression/nearest";
import { invalid } from "@/lib/services/problem-error";

const unknown = (
  what: string,
  path: string,
  name: string,
  known: readonly string[],
): ProblemItem => ({
  path,
  message: `There is no ${what} "${name}".${didYouMean(name, known)}`,
});

const unknownOf = (
  what: string,
  path: string,
  names: readonly string[],
  known: ReadonlySet<string>,
): ProblemItem[] =>
  names.flatMap((name, at) =>
    known.has(name) ? [] : [unknown(what, `${path}.${at}`, name, [...known])],
  );

/** Throws a 422 that names every sleeve, flag and token of the settings that the day's market does not have. */
export function checkSettings(settings: BasketSettings, frame: MarketFrame): void {
  const { limits, mustHave, never, pool } = settings;
  const ids = new Set(frame.ids);
  const flags = new Set(frame.catalog.flags.map(({ key }) => key));
  const errors = [
    ...settings.sleeves.flatMap(({ id }, at) =>
      sleeveOf(id) === undefined
        ? [
            unknown(
              "sleeve",
              `body.sleeves.${at}.id`,
              id,
              sleeves.map((one) => one.id),
            ),
          ]
        : [],
    ),
    ...unknownOf("red flag", "body.limits.excludedFlags", limits.excludedFlags, flags),
    ...unknownOf("token on this day", "body.mustHave", mustHave, ids),
    ...unknownOf("token on this day", "body.never", never, ids),
    ...(pool.kind === "tokens" && !pool.ids.some((id) => ids.has(id))
      ? [{ path: "body.pool.ids", message: "None of these tokens was listed on this day." }]
      : []),
  ];
  if (errors.length > 0) throw invalid(errors);
}

import { observationDays } from "./cadence";
import type { Life } from "./fates";
import { logOdds, shareOfLogOdds } from "./log-odds";
import type { Pressure } from "./pressure";
import type { Random } from "./random";
import type { Sheet } from "./sheet";
import type { Traits } from "./traits";

/** What a chain explorer would know of a token's owners at first. */
function drawOwnership(random: Random, { capUsd, hype, ageDays }: Traits, life: Life) {
  const concentrated = life.fate === "rug" && life.visible;
  const aged = Math.min(1, ageDays / 500);
  return {
    holders: random.logNormal(110 * (capUsd / 1e5) ** 0.62, 0.6),
    top10: concentrated ? random.share(0.62, 0.6) : random.share(0.42 - 0.16 * aged, 0.6),
    insiders: concentrated ? random.share(0.25, 0.8) : random.share(0.04 + 0.06 * hype, 0.8),
    insidersKnown: ageDays < 400 && random.chance(0.7),
    flowsKnown: random.chance(0.6),
  };
}

/** Growth of the number of holders in a day: adoption follows rises and attention; losers leave slowly. */
const adoption = (dailyReturn: number, buzz: number, quality: number) =>
  0.0006 * quality +
  (dailyReturn > 0 ? 0.1 : 0.025) * dailyReturn +
  0.0016 * Math.max(-0.5, buzz - 0.5);

/** About every third day, for tokens with a contract that an explorer covers: holders, concentration and flows. */
export function observeHolders(
  random: Random,
  traits: Traits,
  life: Life,
  pressure: Pressure,
  path: { readonly returns: Float64Array; readonly buzz: Float64Array },
  sheet: Sheet,
): void {
  const owned = drawOwnership(random, traits, life);
  const observed = observationDays(random, sheet.days, life, 2, 4);
  let logHolders = Math.log(owned.holders);
  let spread = 0;
  for (let t = life.first; t <= life.last; t++) {
    const dailyReturn = Math.max(-1, path.returns[t] ?? 0);
    const growth = adoption(dailyReturn, path.buzz[t] ?? 0, traits.quality);
    logHolders += growth;
    spread += 0.02 * random.normal() - 0.4 * Math.max(0, growth) - 0.01 * spread;
    if (!observed[t]) continue;
    const flow = pressure.whales[t] ?? 0;
    const whales = 0.004 * random.studentT(4) + flow;
    sheet.column("holders")[t] = Math.max(2, Math.round(Math.exp(logHolders)));
    sheet.column("top10Share")[t] = shareOfLogOdds(logOdds(owned.top10) + spread + 4 * flow);
    if (owned.insidersKnown) {
      sheet.column("insiderShare")[t] = shareOfLogOdds(logOdds(owned.insiders) + 1.5 * spread);
    }
    if (!owned.flowsKnown) continue;
    const toExchanges = 0.003 * random.studentT(4) - 0.5 * flow - 0.002 * dailyReturn;
    sheet.column("whaleNetFlow7dShare")[t] = Math.min(0.3, Math.max(-0.3, whales));
    sheet.column("exchangeNetFlow7dShare")[t] = Math.min(0.3, Math.max(-0.3, toExchanges));
  }
}

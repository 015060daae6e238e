import type { Life } from "./fates";
import type { Pressure } from "./pressure";
import type { Random } from "./random";
import type { Sheet } from "./sheet";
import type { Traits } from "./traits";

/** On the days of mentions: reactions to posts. People react to people; what bots post lies there. */
export function observeEngagement(
  random: Random,
  traits: Traits,
  life: Life,
  pressure: Pressure,
  sheet: Sheet,
): void {
  const mentions = sheet.get("mentions24h");
  const bots = sheet.get("botShare");
  if (!mentions || !random.chance(0.85)) return;
  const perPost = random.logNormal(6 + 10 * traits.quality + 6 * traits.hype, 0.6);
  for (let t = life.first; t <= life.last; t++) {
    const posts = mentions[t] ?? Number.NaN;
    if (Number.isNaN(posts)) continue;
    const botShare = bots?.[t] || 0.15;
    const read = perPost * (1 - botShare) ** 2 * Math.exp(-0.5 * (pressure.bots[t] ?? 0));
    sheet.column("engagement24h")[t] = random.poisson(posts * read);
  }
}

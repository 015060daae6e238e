import type { Life } from "./fates";
import type { Random } from "./random";
import type { Sheet } from "./sheet";
import type { Traits } from "./traits";

/** What is left of the creator's tokens on a day: once a rug has begun, most are sold. */
const kept = (life: Life, t: number) => (life.fate === "rug" && t >= life.start ? 0.1 : 1);

/** Writes to `out` a fraction of what another column holds, on the days on which that is known. */
function putPart(out: Float64Array, of: Float64Array | null, part: (t: number) => number): void {
  of?.forEach((share, t) => {
    if (!Number.isNaN(share)) out[t] = part(t) * share;
  });
}

/**
 * On the days of the explorer: what snipers and the creator hold. Both are part of what insiders hold where that is known;
 * elsewhere the creator is one of the ten largest.
 */
export function observeEarlyHands(random: Random, traits: Traits, life: Life, sheet: Sheet): void {
  const shows = life.fate === "rug" && life.visible;
  const sniped = random.share(shows ? 0.45 : 0.2 + 0.2 * traits.hype, 0.5);
  const created = random.share(shows ? 0.6 : 0.3, 0.5) * (1 - sniped);
  const ofLargest = random.share(0.04, 0.7);
  const creatorKnown = random.chance(0.75);
  const insiders = sheet.get("insiderShare");
  if (insiders) putPart(sheet.column("sniperShare"), insiders, () => sniped);
  if (!creatorKnown) return;
  const part = insiders ? created : ofLargest;
  putPart(
    sheet.column("creatorShare"),
    insiders ?? sheet.get("top10Share"),
    (t) => part * kept(life, t),
  );
}

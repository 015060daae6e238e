import type { SectorId } from "@/lib/domain/market/token";
import { observationDays } from "./cadence";
import type { Life } from "./fates";
import type { Random } from "./random";
import type { Sheet } from "./sheet";
import type { Traits } from "./traits";

/** Chance that a token of the sector stands for a protocol in which users lock value. */
const protocolChance: Partial<Record<SectorId, number>> = {
  defi: 0.85,
  rwa: 0.6,
  l2: 0.6,
  l1: 0.5,
  infrastructure: 0.15,
  gaming: 0.1,
};

/** Users leave more slowly than the price falls, and for good when the token is dead. */
const followsPrice = 0.5;

/** What the end of a token takes off the logarithm of its users' dollars, in a day. */
function leaving(life: Life, t: number): number {
  if (life.fate === "rug" && t >= life.start) return 0.6;
  return life.fate === "faded" && t >= life.start ? 0.02 : 0;
}

/** Every other day or so: dollars that users have locked in the protocol behind the token, where there is one. */
export function observeProtocol(
  random: Random,
  traits: Traits,
  life: Life,
  capUsd: Float64Array,
  sheet: Sheet,
): void {
  if (!random.chance(protocolChance[traits.sector] ?? 0)) return;
  const observed = observationDays(random, sheet.days, life, 1, 3);
  const firstCap = capUsd[life.first] ?? traits.capUsd;
  const toCap = random.logNormal(0.15 + 1.6 * traits.quality, 0.9);
  let users = 0;
  for (let t = life.first; t <= life.last; t++) {
    users = 0.99 * users + 0.0008 * (traits.quality - 0.4) + 0.02 * random.normal();
    users -= leaving(life, t);
    if (!observed[t]) continue;
    const cap = capUsd[t] ?? Number.NaN;
    sheet.column("tvl")[t] =
      toCap * firstCap ** (1 - followsPrice) * cap ** followsPrice * Math.exp(users);
  }
}

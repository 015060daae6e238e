import type { Field } from "@/lib/domain/market/fields";
import type { Life } from "./fates";
import type { Random } from "./random";
import type { Sheet } from "./sheet";
import type { Traits } from "./traits";

type Power = Extract<
  Field,
  "blacklistable" | "taxModifiable" | "upgradeable" | "hiddenOwner" | "clonedContract"
>;

const powers = [
  "blacklistable",
  "taxModifiable",
  "upgradeable",
  "hiddenOwner",
  "clonedContract",
] as const satisfies readonly Power[];

type Odds = Readonly<Record<Power, number>>;

/** Chances in a rug that shows, and in any other token: a well-built one is upgradeable more often, not less. */
const guilty: Odds = {
  blacklistable: 0.4,
  taxModifiable: 0.5,
  upgradeable: 0.25,
  hiddenOwner: 0.35,
  clonedContract: 0.3,
};

const honest = ({ quality, hype }: Traits): Odds => ({
  blacklistable: 0.14 - 0.08 * quality,
  taxModifiable: 0.04 + 0.12 * hype,
  upgradeable: 0.08 + 0.22 * quality,
  hiddenOwner: 0.03 - 0.025 * quality,
  clonedContract: 0.01 + 0.02 * hype,
});

/** Burnt liquidity can never be taken out: a hundred years. */
const foreverDays = 36_500;
/** Under this share the pool counts as unlocked: no lock, no days. */
const leastLocked = 0.1;

/** The day on which the lock ends, and for how long an honest team locks again. */
function drawLock(random: Random, traits: Traits, life: Life) {
  const shows = life.fate === "rug" && life.visible;
  if (!shows && random.chance(0.12 + 0.15 * traits.hype))
    return { end: foreverDays, renewedDays: 0 };
  const years = 0.25 + 1.5 * traits.quality;
  return {
    end:
      life.first + (shows ? random.integer(5, 90) : Math.round(random.logNormal(365 * years, 0.6))),
    renewedDays: !shows && random.chance(0.6) ? random.pick([90, 180, 365]) : 0,
  };
}

function daysLeft(t: number, { end, renewedDays }: ReturnType<typeof drawLock>): number {
  if (t <= end) return end - t;
  return renewedDays === 0 ? 0 : renewedDays - ((t - end) % renewedDays);
}

/** On the days of contract scans: what the owner could do, and how long the liquidity stays locked. */
export function observeContractPowers(
  random: Random,
  traits: Traits,
  life: Life,
  scanned: Uint8Array,
  sheet: Sheet,
): void {
  const odds = life.fate === "rug" && life.visible ? guilty : honest(traits);
  const found = powers.map((power) => (random.chance(odds[power]) ? 1 : 0));
  const known = powers.map(() => random.chance(0.92));
  const lock = drawLock(random, traits, life);
  const lockKnown = random.chance(0.85);
  const lockedShare = sheet.get("lpLockedShare");
  for (let t = life.first; t <= life.last; t++) {
    if (!scanned[t]) continue;
    powers.forEach((power, i) => {
      if (known[i]) sheet.column(power)[t] = found[i] ?? Number.NaN;
    });
    const locked = lockedShare?.[t] ?? Number.NaN;
    if (!lockKnown || Number.isNaN(locked)) continue;
    sheet.column("lpLockDays")[t] = locked < leastLocked ? 0 : daysLeft(t, lock);
  }
}

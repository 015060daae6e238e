import type { Field } from "@/lib/domain/market/fields";
import { observationDays } from "./cadence";
import type { Life } from "./fates";
import type { Random } from "./random";
import type { Sheet } from "./sheet";
import type { Traits } from "./traits";

/** What a contract scan finds before anything has happened. */
interface ContractFindings {
  readonly honeypot: number;
  readonly mintable: number;
  readonly freezable: number;
  readonly buyTaxFraction: number;
  readonly sellTaxFraction: number;
  readonly lpLockedShare: number;
  readonly ownerRenounced: number;
  readonly sourceVerified: number;
}

const contractFields = [
  "honeypot",
  "mintable",
  "freezable",
  "buyTaxFraction",
  "sellTaxFraction",
  "lpLockedShare",
  "ownerRenounced",
  "sourceVerified",
] as const satisfies readonly (keyof ContractFindings & Field)[];

const flag = (random: Random, probability: number) => (random.chance(probability) ? 1 : 0);

const hundredths = (fraction: number) => Math.round(fraction * 100) / 100;

/** Chances of what a scan can find, in an honest token and in a rug that shows. */
interface Suspicion {
  readonly honeypot: number;
  readonly mintable: number;
  readonly freezable: number;
  readonly unlocked: number;
  readonly renounced: number;
  readonly verified: number;
  readonly taxed: number;
  readonly highestTax: number;
}

const guilty: Suspicion = {
  honeypot: 0.05,
  mintable: 0.5,
  freezable: 0.3,
  unlocked: 0.65,
  renounced: 0.3,
  verified: 0.65,
  taxed: 0.45,
  highestTax: 0.3,
};

const honest = ({ quality, hype }: Traits): Suspicion => ({
  honeypot: 0.002,
  mintable: 0.22 - 0.1 * quality,
  freezable: 0.1,
  unlocked: 0.4 - 0.3 * quality,
  renounced: 0.45 + 0.2 * quality,
  verified: 0.85 + 0.14 * quality,
  taxed: 0.16 * hype,
  highestTax: 0.07,
});

/** Evidence of a coming rug, with noise: a fifth of rugs show none, and honest tokens show some of it. */
function draw(random: Random, traits: Traits, life: Life): ContractFindings {
  const odds = life.fate === "rug" && life.visible ? guilty : honest(traits);
  const sellTax = random.chance(odds.taxed) ? random.between(0.01, odds.highestTax) : 0;
  const unlocked = random.chance(odds.unlocked);
  return {
    honeypot: flag(random, odds.honeypot),
    mintable: flag(random, odds.mintable),
    freezable: flag(random, odds.freezable),
    buyTaxFraction: hundredths(sellTax * random.between(0.5, 1)),
    sellTaxFraction: hundredths(sellTax),
    lpLockedShare: random.share(unlocked ? 0.08 : 0.95, 1),
    ownerRenounced: flag(random, odds.renounced),
    sourceVerified: flag(random, odds.verified),
  };
}

/** What changes with the rug: the lock is lifted days before, selling is blocked or supply minted on the day. */
function findingsOn(
  t: number,
  findings: ContractFindings,
  life: Life,
  liftDays: number,
): ContractFindings {
  if (life.fate !== "rug" || t < life.start - liftDays) return findings;
  const lpLockedShare = Math.min(findings.lpLockedShare, 0.01);
  if (t < life.start) return { ...findings, lpLockedShare };
  const mintable = life.kind === "supply minted" ? 1 : findings.mintable;
  const honeypot = life.kind === "honeypot" ? 1 : findings.honeypot;
  return { ...findings, lpLockedShare, mintable, honeypot };
}

/** At launch and about monthly, and once soon after a rug: the findings of a contract scan, each with gaps of its own. Marks the days of the scans. */
export function observeContract(
  random: Random,
  traits: Traits,
  life: Life,
  sheet: Sheet,
): Uint8Array {
  const findings = draw(random, traits, life);
  const observed = observationDays(random, sheet.days, life, 27, 33);
  if (traits.ageDays === 0) observed[life.first] = 1;
  if (life.fate === "rug") observed[Math.min(life.last, life.start + random.integer(1, 4))] = 1;
  const liftDays = random.integer(0, 12);
  const known = contractFields.filter(() => random.chance(0.94));
  for (let t = life.first; t <= life.last; t++) {
    if (!observed[t]) continue;
    const found = findingsOn(t, findings, life, liftDays);
    for (const field of known) sheet.column(field)[t] = found[field];
  }
  return observed;
}

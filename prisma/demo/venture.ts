import type { Field } from "@/lib/domain/market/fields";
import { observationDays } from "./cadence";
import type { Life } from "./fates";
import type { Random } from "./random";
import type { Sheet } from "./sheet";
import type { Traits } from "./traits";

/** Chances of what stands behind a token, and the number of promised milestones. */
interface Backing {
  readonly launchpad: number;
  readonly team: number;
  readonly funded: number;
  readonly live: number;
  readonly milestones: number;
  /** Share of the road map that is done in a day. */
  readonly perDay: number;
}

/** A rug that shows has less of everything, and comes off a launchpad. */
const guilty: Backing = {
  launchpad: 0.6,
  team: 0.1,
  funded: 0.04,
  live: 0.12,
  milestones: 1,
  perDay: 0.0003,
};

function honest({ quality, hype, rank, native }: Traits): Backing {
  const serious = rank === "small" ? quality * (1 - 0.5 * hype) : 1;
  return {
    launchpad: native ? 0 : 0.1 + 0.45 * hype,
    team: 0.2 + 0.75 * serious,
    funded: 0.8 * serious,
    live: 0.25 + 0.7 * serious,
    milestones: 1 + 9 * serious,
    perDay: 0.0008 + 0.006 * serious,
  };
}

const roundedTo = 50_000;

/** What a venture is on its first day: it does not change, but for its road map and its product. */
function drawVenture(random: Random, traits: Traits, life: Life) {
  const odds = life.fate === "rug" && life.visible ? guilty : honest(traits);
  const raised = random.logNormal(2e6 * (traits.capUsd / 5e6) ** 0.4, 0.9);
  const fundingUsd = random.chance(odds.funded) ? roundedTo * Math.ceil(raised / roundedTo) : 0;
  const live = random.chance(odds.live);
  return {
    launchpad: random.chance(odds.launchpad) ? 1 : 0,
    teamPublic: random.chance(odds.team) ? 1 : 0,
    fundingUsd,
    milestones: random.poisson(odds.milestones),
    perDay: odds.perDay,
    liveOn:
      life.first - traits.ageDays + (live ? random.integer(-150, 350) : Number.POSITIVE_INFINITY),
  };
}

/** Where somebody has looked. That nothing was raised is seldom written down. */
function drawKnown(random: Random, fundingUsd: number): ReadonlySet<Field> {
  const chances: readonly (readonly [Field, number])[] = [
    ["launchpad", 0.85],
    ["teamPublic", 0.8],
    ["fundingUsd", fundingUsd > 0 ? 0.9 : 0.35],
    ["roadmapMilestones", 0.75],
    ["productLive", 0.8],
  ];
  return new Set(chances.flatMap(([field, chance]) => (random.chance(chance) ? [field] : [])));
}

/** A dead token's product is switched off some weeks after the end began. */
const isOff = (life: Life, t: number) =>
  (life.fate === "rug" || life.fate === "faded") && t > life.start + 40;

/** At launch and about every two months: launchpad, team, funding, road map and product. */
export function observeVenture(random: Random, traits: Traits, life: Life, sheet: Sheet): void {
  const venture = drawVenture(random, traits, life);
  const observed = observationDays(random, sheet.days, life, 50, 75);
  observed[life.first] = 1;
  const known = drawKnown(random, venture.fundingUsd);
  let done = Math.min(0.8, venture.perDay * traits.ageDays);
  for (let t = life.first; t <= life.last; t++) {
    if (!isOff(life, t)) done += venture.perDay * random.between(0.5, 1.5);
    if (!observed[t]) continue;
    const put = (field: Field, value: number) => {
      if (known.has(field)) sheet.column(field)[t] = value;
    };
    put("launchpad", venture.launchpad);
    put("teamPublic", venture.teamPublic);
    put("fundingUsd", venture.fundingUsd);
    put("productLive", t >= venture.liveOn && !isOff(life, t) ? 1 : 0);
    put("roadmapMilestones", venture.milestones);
    if (known.has("roadmapMilestones"))
      sheet.column("roadmapDone")[t] = Math.floor(Math.min(1, done) * venture.milestones);
  }
}

import { drawLife, type Life } from "./fates";
import { NameBook } from "./names";
import type { DemoOptions } from "./options";
import { type Peg, type PeggedPlan, peggedKinds, planPegged } from "./pegged";
import { Random } from "./random";
import { sectorIds, sectorProfiles } from "./sectors";
import { type DemoToken, describeToken } from "./token";
import { drawTraits, type Rank, type Traits } from "./traits";

/** A token before its history is simulated. */
export interface TokenPlan {
  readonly token: DemoToken;
  readonly life: Life;
  readonly traits: Traits;
  /** Null for a token with a price of its own. */
  readonly peg: Peg | null;
}

/** The stream of a token from which its plan is drawn; its history uses the streams after it. */
const planStream = 0;
const peggedShare = 0.006;
const oldShare = 0.62;
const sectorWeights = sectorIds.map((sector) => sectorProfiles[sector].weight);

const rankOf = (index: number, tokens: number): Rank => {
  if (index === 0) return "dominant";
  return index <= Math.min(9, Math.ceil(tokens / 40)) ? "large" : "small";
};

/** First day index and age on that day: most tokens are older than the market's window, the others are born in it. */
function drawBirth(random: Random, rank: Rank, days: number): { first: number; ageDays: number } {
  if (rank !== "small") return { first: 0, ageDays: random.integer(900, 3600) };
  if (random.chance(oldShare)) {
    const ageDays = Math.round(random.logNormal(420, 1));
    return { first: 0, ageDays: Math.min(3400, Math.max(5, ageDays)) };
  }
  return { first: random.integer(1, days - 10), ageDays: 0 };
}

function planToken(index: number, options: DemoOptions, book: NameBook) {
  const { seed, tokens, days, lastDay } = options;
  const random = new Random(seed, index, planStream);
  const rank = rankOf(index, tokens);
  const sector = rank === "small" ? sectorIds[random.weighted(sectorWeights)] : "l1";
  const { first, ageDays } = drawBirth(random, rank, days);
  const traits = drawTraits(random, rank, sector ?? "other", ageDays);
  const life = drawLife(random, traits, { first, last: days - 1 });
  const name = book.invent(random, traits.sector);
  const genesisDay = lastDay - days + 1 + first - ageDays;
  return {
    name,
    plan: { token: describeToken(random, name, traits, genesisDay), life, traits, peg: null },
  };
}

function planPeggedToken(
  { name, category, peg }: PeggedPlan,
  index: number,
  options: DemoOptions,
  followed: TokenPlan | undefined,
): TokenPlan {
  const { seed, days, lastDay } = options;
  const random = new Random(seed, index, planStream);
  const drawn = drawTraits(random, "large", "defi", random.integer(500, 1500));
  const followedCap = followed?.traits.capUsd ?? 6e9;
  const capUsd = followedCap * random.between(0.002, 0.03);
  const traits: Traits = { ...drawn, native: false, capUsd };
  const genesisDay = lastDay - days + 1 - traits.ageDays;
  const token = { ...describeToken(random, name, traits, genesisDay), categories: [category] };
  return { token, traits, peg, life: { fate: "alive", first: 0, last: days - 1 } };
}

/** Names, traits and fates of every token of a market: the largest first, the pegged ones last. */
export function planMarket(options: DemoOptions): TokenPlan[] {
  const book = new NameBook();
  const peggedCount = Math.min(peggedKinds, Math.max(3, Math.round(options.tokens * peggedShare)));
  const planned = Array.from({ length: options.tokens - peggedCount }, (_, index) =>
    planToken(index, options, book),
  );
  const plans: TokenPlan[] = planned.map(({ plan }) => plan);
  const largest = planned.slice(0, 4).map(({ name }) => name);
  for (const pegged of planPegged(book, peggedCount, largest)) {
    const followed = pegged.peg.kind === "dollar" ? undefined : plans[pegged.peg.of];
    plans.push(planPeggedToken(pegged, plans.length, options, followed));
  }
  return plans;
}

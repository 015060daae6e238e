import { observationDays } from "./cadence";
import type { Life } from "./fates";
import { logOdds, shareOfLogOdds } from "./log-odds";
import type { Pressure } from "./pressure";
import type { Random } from "./random";
import type { Sheet } from "./sheet";
import type { Traits } from "./traits";
import type { World } from "./world";

/** Logarithm of attention relative to the token's usual level, a day each. */
export function simulateBuzz(
  random: Random,
  traits: Traits,
  life: Life,
  world: World,
  pressure: Pressure,
  returns: Float64Array,
): Float64Array {
  const buzz = new Float64Array(world.days);
  const heat = world.sectors.get(traits.sector)?.heat;
  let mood = 0.4 * random.normal();
  let stirred = 0;
  for (let t = life.first; t <= life.last; t++) {
    mood = 0.92 * mood + 0.25 * random.normal();
    stirred = 0.7 * stirred + 2 * Math.min(0.4, Math.abs(returns[t] ?? 0));
    const young = 1.2 * Math.exp(-(traits.ageDays + t - life.first) / 25);
    buzz[t] = mood + stirred + young + 0.4 * (heat?.[t] ?? 0) + (pressure.buzz[t] ?? 0);
  }
  return buzz;
}

/** Which channels a token has, and how large each is at usual attention. */
function drawAudience(random: Random, { capUsd, hype, rank }: Traits) {
  const size = (capUsd / 1e6) ** 0.45;
  const large = rank !== "small";
  return {
    twitter: large || random.chance(0.93) ? random.logNormal(2200 * size, 0.8) : null,
    telegram: random.chance(0.72) ? random.logNormal(900 * size, 0.9) : null,
    reddit: large || random.chance(0.3) ? random.logNormal(500 * size, 1) : null,
    mentions: large || random.chance(0.85) ? random.logNormal((8 + 20 * hype) * size, 0.7) : null,
    organic: random.share(0.62, 0.4),
    bots: random.share(0.13, 0.5),
  };
}

/** Sum of the last seven daily log returns. */
function weekReturn(returns: Float64Array, t: number): number {
  let sum = 0;
  for (let back = 0; back < 7; back++) sum += returns[t - back] ?? 0;
  return sum;
}

type Audience = ReturnType<typeof drawAudience>;

function observeAudience(
  random: Random,
  t: number,
  audience: Audience,
  growth: number,
  buzz: number,
  sheet: Sheet,
): void {
  const { twitter, telegram, reddit } = audience;
  if (twitter !== null) sheet.column("twitterFollowers")[t] = Math.round(twitter * growth);
  if (telegram !== null) sheet.column("telegramMembers")[t] = Math.round(telegram * growth);
  if (reddit === null) return;
  const subscribers = Math.round(reddit * growth);
  const active = random.poisson(0.01 * subscribers * Math.exp(0.6 * buzz));
  sheet.column("redditSubscribers")[t] = subscribers;
  sheet.column("redditActive48h")[t] = Math.min(active, subscribers);
}

/** Below this many mentions a day nobody can tell a mood or a bot. */
const fewestMentions = 3;

function observeMentions(
  random: Random,
  t: number,
  { mentions: usual, organic }: Audience,
  mood: { readonly buzz: number; readonly bots: number; readonly botShare: number },
  week: number,
  sheet: Sheet,
): void {
  if (usual === null) return;
  const mentions = random.poisson(usual * Math.exp(mood.buzz + 0.5 * mood.bots));
  const authors = Math.ceil(mentions * organic * (1 - 0.75 * mood.botShare));
  const feeling = 0.1 + 1.3 * week + 0.2 * mood.bots + 0.25 * random.normal();
  sheet.column("mentions24h")[t] = mentions;
  sheet.column("uniqueAuthors24h")[t] = Math.min(mentions, authors);
  if (mentions < fewestMentions) return;
  sheet.column("sentiment")[t] = Math.tanh(feeling);
  sheet.column("botShare")[t] = mood.botShare;
}

/** About every third day: followers, members, mentions, authors, sentiment and the share of bots. */
export function observeSocial(
  random: Random,
  traits: Traits,
  life: Life,
  pressure: Pressure,
  path: { readonly returns: Float64Array; readonly buzz: Float64Array },
  sheet: Sheet,
): void {
  const audience = drawAudience(random, traits);
  const observed = observationDays(random, sheet.days, life, 2, 4);
  let grown = 0;
  let botMood = 0;
  for (let t = life.first; t <= life.last; t++) {
    const buzz = path.buzz[t] ?? 0;
    const bots = pressure.bots[t] ?? 0;
    grown += 0.0003 + 0.0022 * Math.max(0, buzz) + 0.004 * bots;
    botMood = 0.95 * botMood + 0.1 * random.normal();
    if (!observed[t]) continue;
    const botShare = shareOfLogOdds(logOdds(audience.bots) + botMood + bots);
    observeAudience(random, t, audience, Math.exp(grown), buzz, sheet);
    const week = weekReturn(path.returns, t);
    observeMentions(random, t, audience, { buzz, bots, botShare }, week, sheet);
  }
}

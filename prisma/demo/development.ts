import { observationDays } from "./cadence";
import type { Life } from "./fates";
import type { Random } from "./random";
import type { Sheet } from "./sheet";
import type { Traits } from "./traits";

/** How hard a team works, relative to its usual pace, and the chance to be in each state a week later. */
const paces = [
  { pace: 0, next: [0.93, 0.05, 0.015, 0.005] },
  { pace: 0.35, next: [0.06, 0.84, 0.09, 0.01] },
  { pace: 1, next: [0.015, 0.08, 0.87, 0.035] },
  { pace: 2.4, next: [0.005, 0.045, 0.25, 0.7] },
] as const;
const dormant = 0;
const sprint = 3;

/** Weeks before the rise in which a moonshot's team often speeds up. */
const leadDays = 42;

/** The pace forced by fate on a day, or null where chance decides. */
function fatedPace(life: Life, t: number, revivalDay: number): number | null {
  if (t >= revivalDay && t < revivalDay + 84) return sprint;
  switch (life.fate) {
    case "rug":
    case "faded":
      return t > life.start + 21 ? dormant : null;
    case "moonshot":
      return t >= life.start - leadDays && t <= life.peak ? sprint : null;
    default:
      return null;
  }
}

/** Weekly, for tokens with a public repository: four-week commits and contributors, stars, forks and issues. */
export function observeDevelopment(
  random: Random,
  traits: Traits,
  life: Life,
  hasRepository: boolean,
  sheet: Sheet,
): void {
  if (!hasRepository) return;
  const { quality, capUsd } = traits;
  const observed = observationDays(random, sheet.days, life, 7, 7);
  const perWeek = random.logNormal(2 + 22 * quality ** 2, 0.7);
  const popularity = (capUsd / 1e6) ** 0.35 * random.logNormal(18, 1.1);
  const closing = random.share(0.7, 0.6);
  const revivalDay = random.chance(0.05) ? random.integer(life.first, life.last) : Number.NaN;
  const weeks = Array.from({ length: 4 }, () => random.poisson(perWeek));
  let state = quality > 0.25 ? 2 : random.integer(dormant, 1);
  let stars = popularity * (1 + traits.ageDays / 300);
  let issues = stars * random.between(0.2, 1.2);
  let closed = issues * closing;
  for (let t = life.first; t <= life.last; t++) {
    if (!observed[t]) continue;
    state = fatedPace(life, t, revivalDay) ?? random.weighted(paces[state]?.next ?? paces[2].next);
    const pace = paces[state]?.pace ?? 1;
    weeks.shift();
    weeks.push(random.poisson(perWeek * pace));
    const commits = weeks.reduce((sum, week) => sum + week, 0);
    stars += random.poisson(popularity * 0.01 * (0.3 + pace));
    issues += random.poisson(0.3 * perWeek * pace + 0.2);
    closed += (issues - closed) * 0.2 * pace * closing;
    sheet.column("commits4w")[t] = commits;
    sheet.column("contributors4w")[t] =
      commits === 0 ? 0 : Math.min(commits, 1 + random.poisson(0.55 * commits ** 0.62));
    sheet.column("githubStars")[t] = Math.round(stars);
    sheet.column("githubForks")[t] = Math.round(stars * 0.28);
    sheet.column("issuesTotal")[t] = Math.round(issues);
    sheet.column("issuesClosed")[t] = Math.floor(closed);
  }
}

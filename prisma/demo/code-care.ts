import type { Life } from "./fates";
import type { Random } from "./random";
import type { Sheet } from "./sheet";
import type { Traits } from "./traits";

/** Observations of releases are weekly; a quarter has thirteen of them. */
const weeksOfReleases = 13;
/** The rest takes reading, and is looked at less often. */
const weeksBetweenLooks = 4;

/** How long the repository had existed before the token: a rug's was made for the occasion. */
function ageAtFirst(random: Random, { quality, ageDays }: Traits, life: Life): number {
  const shows = life.fate === "rug" && life.visible;
  return (
    ageDays +
    (shows ? random.integer(0, 12) : Math.round(random.logNormal(20 + 380 * quality, 0.9)))
  );
}

/** Developers behind half of the commits: a core that grows with the team, smaller where one person does everything. */
const coreOf = (contributors: number, spread: number) =>
  Math.min(contributors, Math.max(1, Math.round(contributors * spread)));

/** Releases of the last quarter on each day on which commits were observed. */
function releasesOf(random: Random, commits: Float64Array, perCommit: number): Float64Array {
  const weeks: number[] = [];
  return commits.map((written) => {
    if (Number.isNaN(written)) return Number.NaN;
    do weeks.push(random.poisson(perCommit * written));
    while (weeks.length < weeksOfReleases);
    if (weeks.length > weeksOfReleases) weeks.shift();
    return weeks.reduce((sum, week) => sum + week, 0);
  });
}

/** How a team keeps its code, drawn once. */
function drawCare(random: Random, traits: Traits, life: Life) {
  const { quality } = traits;
  return {
    releasesPerCommit: random.logNormal(0.012, 0.6) * (0.4 + quality),
    waitDays: random.logNormal(1.2 + 24 * (1 - quality) ** 2, 0.5),
    coreShare: random.share(0.2 + 0.2 * quality, 0.4),
    bornOn: life.first - ageAtFirst(random, traits, life),
  };
}

/** Nobody answers where nobody works. */
const neglect = (commits: number) => (commits === 0 ? 5 : 1);

/** Weekly releases and about monthly the wait for answers, the core team and the age, where commits were observed. */
export function observeCodeCare(random: Random, traits: Traits, life: Life, sheet: Sheet): void {
  const commits = sheet.get("commits4w");
  const contributors = sheet.get("contributors4w");
  if (!commits || !contributors) return;
  const care = drawCare(random, traits, life);
  const releases = releasesOf(random, commits, care.releasesPerCommit);
  sheet.column("releases90d").set(releases);
  const weeks = [...commits.keys()].filter((t) => !Number.isNaN(commits[t] ?? Number.NaN));
  for (const t of weeks.filter((_, week) => week % weeksBetweenLooks === 0)) {
    sheet.column("repositoryAgeDays")[t] = t - care.bornOn;
    const people = contributors[t] ?? Number.NaN;
    if (people >= 1) sheet.column("busFactor")[t] = coreOf(people, care.coreShare);
    sheet.column("issueResponseDays")[t] =
      neglect(commits[t] ?? 0) * care.waitDays * random.logNormal(1, 0.3);
  }
}

import { z } from "zod";
import { type Reading, reading } from "@/lib/providers/mechanism/reading";
import { known, maybeCount, maybeTime, maybeWebAddress } from "@/lib/providers/mechanism/values";

const dayMs = 86_400_000;

export const repositorySchema = z.object({
  full_name: z.string().min(3),
  html_url: maybeWebAddress,
  stargazers_count: maybeCount,
  forks_count: maybeCount,
  created_at: maybeTime,
});

/** A repository is found under the name that was asked for, also when it has moved: its new name is the id. */
export const readRepository = (
  answer: z.infer<typeof repositorySchema>,
  receivedAtMs: number,
): Reading =>
  reading({
    providerId: answer.full_name.toLowerCase(),
    description: answer.html_url === null ? {} : { github: [answer.html_url] },
    values: known({
      githubStars: answer.stargazers_count,
      githubForks: answer.forks_count,
      repositoryAgeDays:
        answer.created_at === null ? null : Math.max(0, (receivedAtMs - answer.created_at) / dayMs),
    }),
    observedAtMs: receivedAtMs,
  });

export const participationSchema = z.object({ all: z.array(maybeCount) });
export const activitySchema = z.array(z.object({ total: maybeCount, week: maybeTime }));

const weeksInFour = 4;

/** Commits of the last four weeks; null when fewer weeks are told or one is unknown. */
function lastFour(weeks: readonly (number | null)[]): number | null {
  const last = weeks.slice(-weeksInFour);
  if (last.length < weeksInFour || last.includes(null)) return null;
  return last.reduce<number>((sum, commits) => sum + (commits ?? 0), 0);
}

const commits = (count: number | null, name: string | undefined): Reading[] =>
  name === undefined || count === null
    ? []
    : [reading({ providerId: name.toLowerCase(), values: { commits4w: count } })];

/** Weeks come oldest first. */
export const readParticipation = (
  { all }: z.infer<typeof participationSchema>,
  name: string | undefined,
): Reading[] => commits(lastFour(all), name);

export const readActivity = (
  weeks: z.infer<typeof activitySchema>,
  name: string | undefined,
): Reading[] => {
  const inOrder = [...weeks].sort((a, b) => (a.week ?? 0) - (b.week ?? 0));
  return commits(lastFour(inOrder.map(({ total }) => total)), name);
};

import type { Connector, Plan } from "@/lib/providers/mechanism/connector";
import { type TokenRef, tokenEndpoint } from "@/lib/providers/mechanism/endpoint";
import {
  activitySchema,
  participationSchema,
  readActivity,
  readParticipation,
  readRepository,
  repositorySchema,
} from "./transform";

const hourMs = 3_600_000;

const repositoryPath = ({ repositories: [repository] }: TokenRef, rest = "") =>
  repository !== undefined && /^[\w.-]+\/[\w.-]+$/.test(repository)
    ? { path: `/repos/${repository}${rest}` }
    : null;

const common = { limitGroup: "all", refreshMs: 24 * hourMs } as const;

const repository = tokenEndpoint({
  ...common,
  id: "repository",
  request: (token) => repositoryPath(token),
  schema: repositorySchema,
  transform: (answer, { receivedAtMs }) => [readRepository(answer, receivedAtMs)],
});

const participation = tokenEndpoint({
  ...common,
  id: "participation",
  request: (token) => repositoryPath(token, "/stats/participation"),
  schema: participationSchema,
  transform: (answer, { token }) => readParticipation(answer, token?.repositories[0]),
});

const commitActivity = tokenEndpoint({
  ...common,
  id: "commit-activity",
  request: (token) => repositoryPath(token, "/stats/commit_activity"),
  schema: activitySchema,
  transform: (answer, { token }) => readActivity(answer, token?.repositories[0]),
});

const keyless: Plan = {
  id: "keyless",
  baseUrl: "https://api.github.com",
  key: null,
  limits: { all: [{ id: "keyless", calls: 60, perMs: hourMs, burst: 30 }] },
};
const token: Plan = {
  id: "token",
  baseUrl: keyless.baseUrl,
  key: { header: "authorization", prefix: "Bearer " },
  limits: {
    all: [
      { id: "token-hour", calls: 5000, perMs: hourMs, burst: 2500 },
      { id: "token-minute", calls: 180, perMs: 60_000 },
    ],
  },
};

/** Stars, forks, age and commits of a token's repository. */
export const github: Connector = {
  id: "github",
  name: "GitHub",
  attribution: { text: "Repository data from GitHub", url: "https://github.com" },
  plans: [keyless, token],
  headers: { accept: "application/vnd.github+json", "x-github-api-version": "2022-11-28" },
  supplies: ["githubStars", "githubForks", "commits4w", "repositoryAgeDays"],
  endpoints: [repository, participation, commitActivity],
};

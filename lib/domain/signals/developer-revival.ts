import { allHold, defineSignal, known } from "@/lib/domain/signal";
import { last } from "@/lib/domain/stats/last";

export const developerRevival = defineSignal({
  key: "developerRevival",
  name: "Developer revival",
  direction: 1,
  why: "Work on the code picks up again before holders notice.",
  rule: "At least 20 commits in 4 weeks, at least 3 times the number known 8 weeks before, by at least 2 people.",
  inputs: ["commits4w", "contributors4w"],
  windowDays: 57,
  cooldownDays: 56,
  kind: "state",
  source: "Lucchini et al. 2020, From code to market: commits lead prices in some projects.",
  check: ({ commits4w, contributors4w }) => {
    const commits = last(commits4w);
    const before = commits4w[0] ?? Number.NaN;
    const people = last(contributors4w);
    const holds = allHold(
      known(commits, commits >= 20),
      known(commits + before, commits >= 3 * before),
      known(people, people >= 2),
    );
    if (!holds) return holds;
    return [
      { label: "Commits, 4 weeks", unit: "count", value: commits },
      { label: "Commits, 4 weeks, 8 weeks earlier", unit: "count", value: before },
      { label: "Contributors, 4 weeks", unit: "count", value: people },
    ];
  },
});

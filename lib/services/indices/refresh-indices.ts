import type { PoolClient } from "pg";
import {
  lockIndexSeries,
  type NewIndexWeek,
  readIndexWeeks,
  replaceIndexWeeks,
  type StoredIndexWeek,
} from "@/lib/db/indices";
import { inTransaction } from "@/lib/db/pool";
import { readSeries, readWeeklyRuns, type WeeklyRun } from "@/lib/db/weekly-runs";
import { advanceIndex, beginIndex, rulesOf } from "@/lib/domain/indices/advance";
import { allIndices } from "@/lib/domain/indices/all-indices";
import type { WeekMarket } from "@/lib/domain/indices/candidate";
import type { IndexWeek } from "@/lib/domain/indices/index-week";
import { readWeekMarket } from "./week-market";

/** What a refresh did. */
export interface IndexRefresh {
  /** Graded week ends there are. */
  readonly weeks: number;
  /** Of them, the ones whose levels were computed now. */
  readonly computed: number;
}

/** How many of the first weeks are stored for every index as they would be computed now. */
function storedPrefix(
  stored: ReadonlyMap<string, readonly StoredIndexWeek[]>,
  runs: readonly WeeklyRun[],
): number {
  const lengths = allIndices.map((index) => {
    const weeks = stored.get(index.id) ?? [];
    const rules = rulesOf(index);
    const firstStale = runs.findIndex((run, at) => {
      const week = weeks[at];
      return week?.day !== run.day || week.runId !== run.runId || week.rules !== rules;
    });
    return firstStale < 0 ? runs.length : firstStale;
  });
  return Math.min(...lengths);
}

const next = (
  index: (typeof allIndices)[number],
  previous: IndexWeek | undefined,
  before: WeekMarket | null,
  now: WeekMarket,
): IndexWeek =>
  previous === undefined || before === null
    ? beginIndex(index, now)
    : advanceIndex(index, previous, before, now);

/** Computes the weeks from `at` on; stops early where a run was replaced meanwhile, for the next refresh to go on. */
async function computeFrom(
  client: PoolClient,
  runs: readonly WeeklyRun[],
  at: number,
  states: Map<string, IndexWeek>,
): Promise<NewIndexWeek[]> {
  const made: NewIndexWeek[] = [];
  const last = runs[at - 1];
  let before = last === undefined ? null : await readWeekMarket(client, last.runId);
  if (last !== undefined && before === null) return made;
  for (const { runId, marketStamp } of runs.slice(at)) {
    const now = await readWeekMarket(client, runId);
    if (now === null) return made;
    for (const index of allIndices) {
      const week = next(index, states.get(index.id), before, now);
      states.set(index.id, week);
      made.push({ indexId: index.id, marketStamp, week });
    }
    before = now;
  }
  return made;
}

async function refresh(client: PoolClient): Promise<IndexRefresh> {
  const series = await readSeries(client);
  await lockIndexSeries(client, series);
  const runs = await readWeeklyRuns(client, null);
  const stored = Map.groupBy(await readIndexWeeks(client, series, null), ({ indexId }) => indexId);
  const at = storedPrefix(stored, runs);
  const surplus = [...stored.values()].some((weeks) => weeks.length > runs.length);
  if (at === runs.length && !surplus) return { weeks: runs.length, computed: 0 };
  const states = new Map<string, IndexWeek>();
  for (const [id, weeks] of stored) {
    const week = weeks[at - 1];
    if (week !== undefined) states.set(id, week);
  }
  const made = await computeFrom(client, runs, at, states);
  const from = runs[at - 1] === undefined ? 0 : (runs[at - 1]?.day ?? 0) + 1;
  await replaceIndexWeeks(client, series, from, made);
  return { weeks: runs.length, computed: made.length / allIndices.length };
}

/**
 * Brings the levels of all indices up to the graded week ends. Only what is missing or was computed from another run or
 * by other rules is computed, with everything after it; called again it does nothing.
 */
export const refreshIndices = (): Promise<IndexRefresh> => inTransaction(refresh);

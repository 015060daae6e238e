import { isDoubleField } from "@/lib/db/copy-in";
import { getPool } from "@/lib/db/pool";
import { findRuns } from "@/lib/db/runs";
import type { Model } from "@/lib/domain/grading/grade";
import type { Day } from "@/lib/domain/market/day";
import { type Field, fieldKeys } from "@/lib/domain/market/fields";
import { servedModels } from "@/lib/services/models/served-model";
import { isFreshRun } from "./fresh-run";
import { type GradeOutcome, gradeDayRun } from "./grade-day-run";
import { heldBefore, type LoadedPanel, loadPanel } from "./load-panel";
import { checkStoredDay, type GradableMarket, requireMarket } from "./stored-market";

/** How far a grading is. */
export interface GradeProgress {
  readonly asOf: Day;
  /** Of that day, 0 to 1. */
  readonly progress: number;
  /** Days that are ready, of `days`. */
  readonly ready: number;
  readonly days: number;
}

export interface GradeOptions {
  /** The model of each day when none is given. */
  readonly model?: Model;
  /** Grade again what is fresh. */
  readonly force?: boolean;
  readonly onProgress?: (progress: GradeProgress) => void;
  /** Stops before the next day. */
  readonly signal?: AbortSignal;
}

const longestChunkDays = 366;
/** A token's day of all fields: some have eight bytes, most four. */
const dayBytes = fieldKeys.reduce((sum, field) => sum + cellBytes(field), 0);
/** What a token takes that is graded on one day. */
const oneDayBytes = fieldKeys.reduce(
  (sum, field) => sum + cellBytes(field) * (heldBefore(field) + 1),
  0,
);
const panelBytes = 1e9;

/**
 * Grades the given days, oldest first, and keeps the runs; a day whose run is fresh is not graded again.
 * Returns one outcome a day, in order. Throws "market-empty" or "outside-stored-range" before anything is graded.
 */
export async function gradeDays(
  days: readonly Day[],
  options: GradeOptions = {},
): Promise<GradeOutcome[]> {
  const { force = false, onProgress, signal } = options;
  const requestedAtMs = Date.now();
  const market = await requireMarket();
  for (const day of days) checkStoredDay(market, day);
  const models = await modelsOf(days, options.model);
  const outcomes = new Map<Day, GradeOutcome>();
  if (!force) await collectFresh(models, market, outcomes);
  const missing = days.filter((day) => !outcomes.has(day));
  const tell = (asOf: Day, progress: number) =>
    onProgress?.({ asOf, progress, ready: outcomes.size, days: days.length });

  for (const chunk of chunksOf(missing, market.tokenCount)) {
    let panel: Promise<LoadedPanel> | null = null;
    const [from = 0] = chunk;
    const to = chunk.at(-1) ?? from;
    for (const asOf of chunk) {
      signal?.throwIfAborted();
      const model = models.get(asOf);
      if (model === undefined) continue;
      const outcome = await gradeDayRun({
        asOf,
        model,
        force,
        requestedAtMs,
        load: (client) => {
          panel ??= loadPanel(client, from, to);
          return panel;
        },
        onProgress: (progress) => tell(asOf, progress),
      });
      outcomes.set(asOf, outcome);
      tell(asOf, 1);
    }
  }
  return days.flatMap((day) => outcomes.get(day) ?? []);
}

async function modelsOf(days: readonly Day[], model?: Model): Promise<ReadonlyMap<Day, Model>> {
  if (model === undefined) return servedModels(days);
  return new Map(days.map((day) => [day, model]));
}

async function collectFresh(
  models: ReadonlyMap<Day, Model>,
  market: GradableMarket,
  outcomes: Map<Day, GradeOutcome>,
): Promise<void> {
  const days = [...models.keys()];
  const [from] = days;
  const to = days.at(-1);
  if (from === undefined || to === undefined) return;
  for (const run of await findRuns(getPool(), from, to)) {
    if (models.get(run.asOf)?.id === run.modelId && isFreshRun(run, market))
      outcomes.set(run.asOf, { run, isNew: false });
  }
}

function cellBytes(field: Field): number {
  return isDoubleField(field) ? 8 : 4;
}

/** Cuts the days into spans whose panel is at most a year and fits in memory. */
function* chunksOf(days: readonly Day[], tokenCount: number): Generator<Day[]> {
  const tokenBytes = panelBytes / Math.max(1, tokenCount);
  const moreDays = Math.floor(Math.max(0, tokenBytes - oneDayBytes) / dayBytes);
  const span = Math.min(longestChunkDays, 1 + moreDays);
  let chunk: Day[] = [];
  for (const day of days) {
    if (chunk.length > 0 && day - (chunk[0] ?? day) >= span) {
      yield chunk;
      chunk = [];
    }
    chunk.push(day);
  }
  if (chunk.length > 0) yield chunk;
}

import { getPool } from "@/lib/db/pool";
import {
  findLatestRun,
  findRunStatus,
  findRunStatuses,
  findShownRun,
  type RunRecord,
  type RunStatus,
} from "@/lib/db/runs";
import { findServedModels } from "@/lib/db/served-model";
import type { Day } from "@/lib/domain/market/day";
import { type MarketState, marketState } from "@/lib/services/market/market-state";
import { isFreshRun } from "./fresh-run";

/** A finished run, and whether the store or the model of its day has changed since. */
export interface RunInfo extends RunRecord {
  readonly isStale: boolean;
}

/** How far the grading of a day is, and whether the store or the day's model has changed since the run that is kept. */
export interface RunProgress extends RunStatus {
  readonly isStale: boolean;
}

async function withStaleness(run: RunRecord | null): Promise<RunInfo | null> {
  if (run === null) return null;
  const [market, [served]] = await Promise.all([
    marketState(),
    findServedModels(getPool(), [run.asOf]),
  ]);
  const isFresh = market !== null && run.modelId === served && isFreshRun(run, market);
  return { ...run, isStale: !isFresh };
}

/** The run that the newest graded day shows, or null. */
export const latestRun = async (): Promise<RunInfo | null> =>
  withStaleness(await findLatestRun(getPool()));

/** The run that a day shows, or null when the day is not graded. */
export const runFor = async (asOf: Day): Promise<RunInfo | null> =>
  withStaleness(await findShownRun(getPool(), asOf));

const withProgress = (status: RunStatus, market: MarketState | null): RunProgress => ({
  ...status,
  isStale: !status.isServed || market?.stamp !== status.marketStamp,
});

/** How far the grading of a day is; null when nobody asked for it. */
export async function runProgress(asOf: Day): Promise<RunProgress | null> {
  const status = await findRunStatus(getPool(), asOf);
  return status && withProgress(status, await marketState());
}

/** Every day that was graded or asked for, newest first. */
export async function allRunProgress(): Promise<RunProgress[]> {
  const [market, statuses] = await Promise.all([marketState(), findRunStatuses(getPool())]);
  return statuses.map((status) => withProgress(status, market));
}

/** The graded days, newest first. */
export async function gradedDays(): Promise<Day[]> {
  const statuses = await findRunStatuses(getPool());
  return statuses.filter(({ runId }) => runId !== null).map(({ asOf }) => asOf);
}

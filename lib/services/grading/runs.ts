import { getPool } from "@/lib/db/pool";
import {
  findLatestRun,
  findRun,
  findRunStatus,
  findRunStatuses,
  type RunRecord,
  type RunStatus,
} from "@/lib/db/runs";
import type { Day } from "@/lib/domain/market/day";
import { type MarketState, marketState } from "@/lib/services/market/market-state";
import { currentModel } from "./current-model";
import { isFreshRun } from "./grade-day-run";

/** A finished run, and whether the store has changed since. */
export interface RunInfo extends RunRecord {
  readonly isStale: boolean;
}

/** How far the grading of a day is, and whether the store has changed since the run that is kept. */
export interface RunProgress extends RunStatus {
  readonly isStale: boolean;
}

const isOf = (market: MarketState | null, stamp: string) => market?.stamp === stamp;

async function withStaleness(run: RunRecord | null): Promise<RunInfo | null> {
  if (run === null) return null;
  const market = await marketState();
  return { ...run, isStale: market === null || !isFreshRun(run, market) };
}

/** The run of the newest graded day, or null. */
export const latestRun = async (): Promise<RunInfo | null> =>
  withStaleness(await findLatestRun(getPool(), currentModel.id));

/** The run of a day, or null when the day is not graded. */
export const runFor = async (asOf: Day): Promise<RunInfo | null> =>
  withStaleness(await findRun(getPool(), asOf, currentModel.id));

/** How far the grading of a day is; null when nobody asked for it. */
export async function runProgress(asOf: Day): Promise<RunProgress | null> {
  const status = await findRunStatus(getPool(), asOf, currentModel.id);
  if (status === null) return null;
  return { ...status, isStale: !isOf(await marketState(), status.marketStamp) };
}

/** Every day that was graded or asked for, newest first. */
export async function allRunProgress(): Promise<RunProgress[]> {
  const market = await marketState();
  const statuses = await findRunStatuses(getPool(), currentModel.id);
  return statuses.map((status) => ({ ...status, isStale: !isOf(market, status.marketStamp) }));
}

/** The graded days, newest first. */
export async function gradedDays(): Promise<Day[]> {
  const statuses = await findRunStatuses(getPool(), currentModel.id);
  return statuses.filter(({ runId }) => runId !== null).map(({ asOf }) => asOf);
}

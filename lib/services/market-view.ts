import type { Meta } from "@/lib/contracts/envelope";
import { getPool } from "@/lib/db/pool";
import { findRunById, type RunRecord } from "@/lib/db/runs";
import { findServedModels } from "@/lib/db/served-model";
import { type Day, dayOfMilliseconds, formatDay, parseDay } from "@/lib/domain/market/day";
import type { MarketFrame } from "@/lib/domain/market/frame";
import { isFreshRun } from "@/lib/services/grading/fresh-run";
import {
  checkStoredDay,
  type GradableMarket,
  requireMarket,
} from "@/lib/services/grading/stored-market";
import { frameFor } from "@/lib/services/market/frames";
import { type MarketState, marketState } from "@/lib/services/market/market-state";
import { invalid, ProblemError } from "./problem-error";

/** The market of a day as columns, and what every answer about it says. */
export interface MarketView {
  readonly frame: MarketFrame;
  readonly meta: Meta;
  /** Equal versions give equal answers to equal questions. */
  readonly version: string;
}

/** A view whose run is in the store, so that a token's own rows can be read. */
export interface StoredView extends MarketView {
  readonly run: RunRecord;
}

/** A state this old is still told: asking the database for each request would cost more than a screen. */
const stateKeptMs = 1_000;
let keptState: { readonly state: MarketState | null; readonly readAtMs: number } | undefined;

/** What the store holds, at most a second old; null when it holds nothing. */
export async function currentMarket(nowMs: number = Date.now()): Promise<MarketState | null> {
  if (keptState !== undefined && nowMs - keptState.readAtMs < stateKeptMs) return keptState.state;
  const state = await marketState();
  keptState = { state, readAtMs: nowMs };
  return state;
}

let keptModels = { readAtMs: 0, ofDay: new Map<Day, Promise<string | undefined>>() };

/** The id of the model whose grades a day shows, at most a second old. */
function modelOfDay(day: Day, nowMs: number = Date.now()): Promise<string | undefined> {
  if (nowMs - keptModels.readAtMs >= stateKeptMs)
    keptModels = { readAtMs: nowMs, ofDay: new Map() };
  const known = keptModels.ofDay.get(day);
  if (known !== undefined) return known;
  const found = findServedModels(getPool(), [day]).then(([id]) => id);
  keptModels.ofDay.set(day, found);
  return found;
}

/** The stored market. Throws `market-empty` when no snapshot is stored. */
async function storedMarket(): Promise<GradableMarket> {
  const state = await currentMarket();
  if (state === null || state.firstDay === null || state.lastDay === null) return requireMarket();
  return { ...state, firstDay: state.firstDay, lastDay: state.lastDay };
}

/** The day of a text. Throws 422 when no snapshots are stored around it. */
export async function storedDay(text: string): Promise<Day> {
  const day = parseDay(text);
  if (day === null) throw invalid([{ path: "asOf", message: `"${text}" is not a date.` }]);
  checkStoredDay(await storedMarket(), day);
  return day;
}

const runRecords = new WeakMap<MarketFrame, RunRecord>();

/** A frame's run in the store; null when the run was replaced. */
async function runOf(frame: MarketFrame): Promise<RunRecord | null> {
  const kept = runRecords.get(frame);
  if (kept !== undefined) return kept;
  const run = await findRunById(getPool(), frame.run.id);
  if (run !== null) runRecords.set(frame, run);
  return run;
}

async function shown(frame: MarketFrame, run: RunRecord | null): Promise<MarketView> {
  const [state, served] = await Promise.all([currentMarket(), modelOfDay(frame.run.asOf)]);
  const { id, asOf, model, source } = frame.run;
  const newest = state?.lastDay ?? null;
  const meta: Meta = {
    asOf: formatDay(asOf),
    run: id,
    model,
    stale: run === null || state === null || !isFreshRun(run, state) || served !== model,
    source,
    gradedAt: run === null ? null : new Date(run.finishedAtMs).toISOString(),
    ageDays: Math.max(0, dayOfMilliseconds(Date.now()) - asOf),
    newestSnapshot: newest === null ? null : formatDay(newest),
  };
  return { frame, meta, version: [id, state?.stamp, served, meta.ageDays].join(" ") };
}

/** A frame and what is said about it, also when its run was replaced since. */
export async function viewOf(frame: MarketFrame): Promise<MarketView> {
  return shown(frame, await runOf(frame));
}

/** What is thrown in the moment between a new grading and its loading. */
export const runReplaced = (): ProblemError =>
  new ProblemError("unavailable", "A newer grading is being loaded. Try again.", [], {
    "Retry-After": "1",
  });

async function storedView(frame: MarketFrame): Promise<StoredView> {
  const run = await runOf(frame);
  if (run === null) throw runReplaced();
  return { ...(await shown(frame, run)), run };
}

/**
 * The market as of a day, or of the newest graded day. Throws `market-empty`, `outside-stored-range` or, for a day
 * that nobody asked to be graded yet, `day-not-graded`.
 */
export async function openMarket(asOf: string | Day | null | undefined): Promise<StoredView> {
  if (asOf === null || asOf === undefined) {
    const frame = await frameFor("latest");
    if (frame !== null) return storedView(frame);
    await storedMarket();
    throw new ProblemError(
      "market-empty",
      "The stored market is being graded. Try again shortly.",
      [],
      {
        "Retry-After": "5",
      },
    );
  }
  const day = await storedDay(typeof asOf === "string" ? asOf : formatDay(asOf));
  const frame = await frameFor(day);
  if (frame !== null) return storedView(frame);
  const text = formatDay(day);
  throw new ProblemError(
    "day-not-graded",
    `${text} is stored but not graded yet. Ask for it: POST /api/v1/runs {"asOf":"${text}"}.`,
    [{ path: "asOf", message: `${text} is not graded yet.` }],
  );
}

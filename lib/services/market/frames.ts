import { databaseUrl } from "@/lib/db/database-url";
import { listen } from "@/lib/db/notify";
import { getPool } from "@/lib/db/pool";
import { findLatestRun, findRun, type Queryable, type RunRecord } from "@/lib/db/runs";
import { readRunRows } from "@/lib/db/runs-read";
import { runChannel } from "@/lib/db/runs-write";
import { buildFrame } from "@/lib/domain/market/build-frame";
import type { Day } from "@/lib/domain/market/day";
import type { MarketFrame } from "@/lib/domain/market/frame";
import { log, messageOf } from "@/lib/log";
import { currentModel } from "@/lib/services/grading/current-model";
import { marketChannel } from "./bump-market-stamp";
import { FrameShelf } from "./frames-shelf";

type Wanted = Day | "latest";

const keptFrames = 6;
const keptBytes = 512 * 1024 * 1024;

interface Frames {
  readonly url: string;
  readonly shelf: FrameShelf;
  /** The run that a day means, as long as nobody told of a newer one. */
  readonly runs: Map<Wanted, Promise<RunRecord | null>>;
  readonly loading: Map<Wanted, Promise<MarketFrame | null>>;
  /** How to stop listening; null until the first frame is asked for or when listening failed. */
  listening: Promise<() => Promise<void>> | null;
}

declare global {
  // Next evaluates this module once per bundle; the process still keeps each frame once.
  var moonscopeFrames: Frames | undefined;
}

/**
 * The market as of a day, or of the newest graded day, as columns in memory; null when the day is not graded.
 * A frame is built once and kept while it is used; the newest is swapped for its successor when a run is announced.
 */
export async function frameFor(asOf: Wanted): Promise<MarketFrame | null> {
  const frames = openFrames();
  const isTold = await listens(frames);
  const run = await (isTold ? knownRun(frames, asOf) : readRun(getPool(), asOf));
  if (run === null) return null;
  return frames.shelf.take(run.id) ?? loadFrame(frames, asOf);
}

/** Lets go of all frames and stops listening; the next `frameFor` begins anew. */
export async function closeFrames(): Promise<void> {
  const frames = globalThis.moonscopeFrames;
  globalThis.moonscopeFrames = undefined;
  const stop = await frames?.listening?.catch(() => null);
  await stop?.();
}

function openFrames(): Frames {
  const url = databaseUrl();
  if (globalThis.moonscopeFrames?.url === url) return globalThis.moonscopeFrames;
  const frames: Frames = {
    url,
    shelf: new FrameShelf(keptFrames, keptBytes),
    runs: new Map(),
    loading: new Map(),
    listening: null,
  };
  globalThis.moonscopeFrames = frames;
  return frames;
}

const readRun = (db: Queryable, asOf: Wanted): Promise<RunRecord | null> =>
  asOf === "latest" ? findLatestRun(db, currentModel.id) : findRun(db, asOf, currentModel.id);

/** Only what exists is remembered: a day that is not graded yet may be at any moment. */
function knownRun(frames: Frames, asOf: Wanted): Promise<RunRecord | null> {
  const known = frames.runs.get(asOf);
  if (known) return known;
  const run = readRun(getPool(), asOf);
  frames.runs.set(asOf, run);
  const forget = () => {
    if (frames.runs.get(asOf) === run) frames.runs.delete(asOf);
  };
  run.then((found) => found ?? forget(), forget);
  return run;
}

/** Reads run and rows from one moment of the store; callers at the same time share the work. */
function loadFrame(frames: Frames, asOf: Wanted): Promise<MarketFrame | null> {
  const underWay = frames.loading.get(asOf);
  if (underWay) return underWay;
  const frame = readFrame(asOf).then((loaded) => {
    if (loaded) frames.shelf.put(loaded);
    return loaded;
  });
  frames.loading.set(asOf, frame);
  const done = () => frames.loading.delete(asOf);
  frame.then(done, done);
  return frame;
}

async function readFrame(asOf: Wanted): Promise<MarketFrame | null> {
  const client = await getPool().connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const run = await readRun(client, asOf);
    const rows = run ? await readRunRows(client, run) : [];
    await client.query("COMMIT");
    client.release();
    if (run === null) return null;
    const { id, modelId: model, source, factorKeys, fieldKeys } = run;
    return buildFrame({
      run: { id, asOf: run.asOf, model, source },
      factorKeys,
      fieldKeys,
      tokens: rows,
    });
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** Whether changes are announced to this process: while they are not, every request asks the store. */
async function listens(frames: Frames): Promise<boolean> {
  frames.listening ??= startListening(frames);
  const { listening } = frames;
  try {
    await listening;
    return true;
  } catch (error) {
    if (frames.listening === listening) frames.listening = null;
    log.warn({ error: messageOf(error) }, "cannot listen for new runs; asking the store each time");
    return false;
  }
}

async function startListening(frames: Frames): Promise<() => Promise<void>> {
  const refresh = () => void refreshLatest(frames);
  const stopRuns = await listen(runChannel, refresh, refresh);
  try {
    const stopMarket = await listen(marketChannel, refresh, refresh);
    return async () => {
      await Promise.all([stopRuns(), stopMarket()]);
    };
  } catch (error) {
    await stopRuns();
    throw error;
  }
}

/** Builds the newest frame before anybody waits for it; until it is there, the one before is shown. */
async function refreshLatest(frames: Frames): Promise<void> {
  for (const asOf of frames.runs.keys()) if (asOf !== "latest") frames.runs.delete(asOf);
  try {
    const run = await readRun(getPool(), "latest");
    if (run !== null && !frames.shelf.take(run.id)) await loadFrame(frames, "latest");
  } catch (error) {
    log.warn({ error: messageOf(error) }, "cannot read the newest run");
  } finally {
    frames.runs.delete("latest");
  }
}

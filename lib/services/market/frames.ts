import { databaseUrl } from "@/lib/db/database-url";
import { listen } from "@/lib/db/notify";
import { getPool, inSnapshot } from "@/lib/db/pool";
import {
  findLatestRun,
  findRunById,
  findShownRun,
  type Queryable,
  type RunRecord,
} from "@/lib/db/runs";
import { readRunRows } from "@/lib/db/runs-read";
import { runChannel } from "@/lib/db/runs-write";
import { buildFrame } from "@/lib/domain/market/build-frame";
import type { Day } from "@/lib/domain/market/day";
import type { MarketFrame } from "@/lib/domain/market/frame";
import { log, messageOf } from "@/lib/log";
import { marketChannel } from "./bump-market-stamp";
import { FrameShelf } from "./frames-shelf";

type Wanted = Day | "latest";
type FindRun = (db: Queryable) => Promise<RunRecord | null>;

const keptFrames = 6;
const keptBytes = 512 * 1024 * 1024;
/** Behind some poolers announcements never come: what is known is looked up again after this time. */
const trustMs = 15_000;
const listenAgainMs = 5_000;

interface Frames {
  readonly url: string;
  readonly shelf: FrameShelf;
  /** The run that a day means, as long as nobody told of a newer one. */
  readonly runs: Map<
    Wanted,
    { readonly run: Promise<RunRecord | null>; readonly readAtMs: number }
  >;
  readonly loading: Map<string, Promise<MarketFrame | null>>;
  /** How to stop listening, null when listening failed; nothing before the first frame is asked for. */
  listening: Promise<(() => Promise<void>) | null> | null;
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
  return frames.shelf.take(run.id) ?? loadWanted(frames, asOf);
}

/** The columns of one run; null when it was replaced by a newer grading of its day. */
export async function frameOfRun(runId: number): Promise<MarketFrame | null> {
  const frames = openFrames();
  return (
    frames.shelf.take(runId) ?? loadFrame(frames, `run ${runId}`, (db) => findRunById(db, runId))
  );
}

/** Lets go of all frames and stops listening; the next `frameFor` begins anew. */
export async function closeFrames(): Promise<void> {
  const frames = globalThis.moonscopeFrames;
  globalThis.moonscopeFrames = undefined;
  const stop = await frames?.listening;
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
  asOf === "latest" ? findLatestRun(db) : findShownRun(db, asOf);

/** Only what exists is remembered: a day that is not graded yet may be at any moment. */
function knownRun(frames: Frames, asOf: Wanted): Promise<RunRecord | null> {
  const known = frames.runs.get(asOf);
  if (known && Date.now() - known.readAtMs < trustMs) return known.run;
  const read = { run: readRun(getPool(), asOf), readAtMs: Date.now() };
  frames.runs.set(asOf, read);
  const forget = () => {
    if (frames.runs.get(asOf) === read) frames.runs.delete(asOf);
  };
  read.run.then((found) => found ?? forget(), forget);
  return read.run;
}

const loadWanted = (frames: Frames, asOf: Wanted): Promise<MarketFrame | null> =>
  loadFrame(frames, String(asOf), (db) => readRun(db, asOf));

/** Builds a frame; callers that want the same one at the same time share the work. */
function loadFrame(frames: Frames, key: string, find: FindRun): Promise<MarketFrame | null> {
  const underWay = frames.loading.get(key);
  if (underWay) return underWay;
  const frame = readFrame(find).then((loaded) => {
    if (loaded) frames.shelf.put(loaded);
    return loaded;
  });
  frames.loading.set(key, frame);
  const done = () => frames.loading.delete(key);
  frame.then(done, done);
  return frame;
}

/** Run and rows are of one moment of the store, so that a run replaced meanwhile is never read in part. */
async function readFrame(find: FindRun): Promise<MarketFrame | null> {
  const found = await inSnapshot(async (client) => {
    const run = await find(client);
    return run && { run, rows: await readRunRows(client, run) };
  });
  if (found === null) return null;
  const { id, asOf, modelId: model, source, factorKeys, fieldKeys } = found.run;
  return buildFrame({
    run: { id, asOf, model, source },
    factorKeys,
    fieldKeys,
    tokens: found.rows,
  });
}

/** Whether changes are announced to this process: while they are not, every request asks the store. */
async function listens(frames: Frames): Promise<boolean> {
  frames.listening ??= startListening(frames).catch((error: unknown) => {
    log.warn({ error: messageOf(error) }, "cannot listen for new runs; asking the store each time");
    setTimeout(() => {
      frames.listening = null;
    }, listenAgainMs).unref();
    return null;
  });
  return (await frames.listening) !== null;
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
    if (run !== null && !frames.shelf.take(run.id)) await loadWanted(frames, "latest");
  } catch (error) {
    log.warn({ error: messageOf(error) }, "cannot read the newest run");
  } finally {
    frames.runs.delete("latest");
  }
}

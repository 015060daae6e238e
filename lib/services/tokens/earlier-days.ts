import { formatDay } from "@/lib/domain/market/day";
import type { MarketFrame } from "@/lib/domain/market/frame";
import type { Lag } from "@/lib/domain/screen/expression/walk";
import type { LagSource } from "@/lib/domain/screen/run/compile";
import { frameFor } from "@/lib/services/market/frames";
import { type LaggedNumbers, laggedNumbers } from "@/lib/services/market/frames-lag";
import { currentMarket } from "@/lib/services/market-view";
import { ProblemError } from "@/lib/services/problem-error";

/** Earlier columns of a frame that are kept, so that the pages of a screen read each once. */
const keptColumns = 16;
const columnsOfFrame = new WeakMap<MarketFrame, Map<string, Promise<LaggedNumbers>>>();

function readOnce(frame: MarketFrame, lag: Lag, version: string): Promise<LaggedNumbers> {
  const columns = columnsOfFrame.get(frame) ?? new Map<string, Promise<LaggedNumbers>>();
  columnsOfFrame.set(frame, columns);
  const key = `${lag.column} ${lag.days} ${version}`;
  const known = columns.get(key);
  if (known !== undefined) return known;
  const reading = laggedNumbers(frame, lag.column, lag.days);
  columns.set(key, reading);
  reading.catch(() => columns.delete(key));
  const [oldest] = columns.keys();
  if (columns.size > keptColumns && oldest !== undefined) columns.delete(oldest);
  return reading;
}

/** What the columns of a day depend on: its grading and the stored market. */
async function versionOf(frame: MarketFrame, days: number): Promise<string> {
  const [earlier, market] = await Promise.all([frameFor(frame.run.asOf - days), currentMarket()]);
  return `${earlier?.run.id ?? "none"} ${market?.stamp ?? "none"}`;
}

/**
 * The columns of earlier days that a screen looks at, and a text that changes when they do.
 * Throws `day-not-graded` when one needs the grades of a stored day that has none.
 */
export async function earlierDays(
  frame: MarketFrame,
  lags: readonly Lag[],
): Promise<{ readonly lag: LagSource; readonly version: string }> {
  const firstDay = (await currentMarket())?.firstDay ?? frame.run.asOf;
  // Before the first stored day everything is unknown, and nobody could grade it.
  const stored = lags.filter(({ days }) => frame.run.asOf - days >= firstDay);
  const versions = await Promise.all(stored.map(({ days }) => versionOf(frame, days)));
  const read = await Promise.all(
    stored.map((lag, index) => readOnce(frame, lag, versions[index] ?? "")),
  );
  const columns = new Map<string, Float64Array>();
  for (const [index, { column, days }] of stored.entries()) {
    const found = read[index];
    if (found?.ok === false) {
      const day = formatDay(found.day);
      const detail = `${found.message} Ask for it: POST /api/v1/runs {"asOf":"${day}"}.`;
      throw new ProblemError("day-not-graded", detail, [{ path: "where", message: found.message }]);
    }
    if (found?.ok) columns.set(`${column} ${days}`, found.values);
  }
  return {
    lag: (column, days) => columns.get(`${column} ${days}`) ?? null,
    version: versions.join(" "),
  };
}

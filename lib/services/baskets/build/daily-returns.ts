import type { DailyReturns } from "@/lib/domain/basket/returns";
import { returnDays } from "@/lib/domain/basket/returns";
import { CleanHistory } from "@/lib/domain/market/clean-history";
import type { Day } from "@/lib/domain/market/day";
import type { MarketFrame } from "@/lib/domain/market/frame";
import type { Panel } from "@/lib/domain/market/panel";
import { logReturns } from "@/lib/domain/stats/log-returns";
import { readStoredPanel } from "@/lib/services/market/read-stored-panel";

/** A price this many days after the last one still makes a return. */
const maxGapDays = 3;
/** Cleaning begins this many days earlier, so that it has found the level of a price by then. */
const runInDays = 30;

const kept = new WeakMap<MarketFrame, Promise<DailyReturns>>();

/** Cleaned daily log returns of a market's tokens up to its day, a row of the frame a row; read once a grading. */
export function dailyReturns(frame: MarketFrame): Promise<DailyReturns> {
  const known = kept.get(frame);
  if (known !== undefined) return known;
  const reading = readReturns(frame);
  kept.set(frame, reading);
  reading.catch(() => kept.delete(frame));
  return reading;
}

async function readReturns(frame: MarketFrame): Promise<DailyReturns> {
  const to = frame.run.asOf;
  const from: Day = to - returnDays - runInDays;
  const panel = await readStoredPanel({ from, to, fields: ["price"] });
  return returnsOfPanel(panel, frame);
}

function returnsOfPanel(panel: Panel, { keys, size }: MarketFrame): DailyReturns {
  const rowOfKey = new Map(Array.from(keys, (key, row) => [key, row]));
  const values = new Float64Array(size * returnDays).fill(Number.NaN);
  const history = new CleanHistory(panel.days);
  const returns = new Float64Array(panel.days);
  for (const [at, { key }] of panel.tokens.entries()) {
    const row = rowOfKey.get(key);
    if (row === undefined) continue;
    history.load(panel, at, panel.days - 1);
    logReturns(history.values.price, maxGapDays, returns);
    values.set(returns.subarray(-returnDays), row * returnDays);
  }
  return { days: returnDays, values };
}

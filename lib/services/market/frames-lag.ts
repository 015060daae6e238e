import { getPool } from "@/lib/db/pool";
import { readPanel } from "@/lib/db/read-panel";
import { requiredHistoryDays } from "@/lib/domain/grading/grade-panel";
import { cleanedFields, isCleanedField } from "@/lib/domain/market/clean-history";
import { type Day, formatDay } from "@/lib/domain/market/day";
import type { Field } from "@/lib/domain/market/fields";
import type { MarketFrame } from "@/lib/domain/market/frame";
import { PanelHistory } from "@/lib/domain/market/panel-history";
import { frameFor } from "./frames";

/** A column on an earlier day in the order of a frame's rows, or why there is none. */
export type LaggedNumbers =
  | { readonly ok: true; readonly values: Float64Array }
  | { readonly ok: false; readonly day: Day; readonly message: string };

/** Columns that show a snapshot field as it is: they need no grading of the earlier day. */
const fieldOfColumn: Readonly<Record<string, Field>> = {
  price: "price",
  marketCap: "marketCap",
  fdv: "fdv",
  volume: "volume24h",
  liquidity: "liquidity",
  holders: "holders",
  top10Share: "top10Share",
  cexListings: "cexListings",
  dexPools: "dexPools",
  paidPromotions: "paidPromotions30d",
  commits4w: "commits4w",
};

/**
 * A number column as it was `days` days before the frame's day; NaN for a token that was not known then. From the
 * run of that day where there is one; market fields else from the snapshots, cleaned as grading cleans them.
 * All other columns need that day to be graded.
 */
export async function laggedNumbers(
  frame: MarketFrame,
  columnId: string,
  days: number,
): Promise<LaggedNumbers> {
  const day = frame.run.asOf - days;
  const earlier = await frameFor(day);
  const kept = earlier?.numbers.get(columnId);
  if (earlier && kept) return { ok: true, values: align(frame, earlier.keys, kept) };
  const field = fieldOfColumn[columnId];
  if (field) return { ok: true, values: await observedOn(frame, day, field) };
  const message = `lag(${columnId}, ${days}) needs the grades of ${formatDay(day)}, which is not graded yet.`;
  return { ok: false, day, message };
}

function align(
  frame: MarketFrame,
  keys: ArrayLike<number>,
  values: ArrayLike<number>,
): Float64Array {
  const rowOfKey = new Map(Array.from(keys, (key, row) => [key, row]));
  return Float64Array.from(frame.keys, (key) => values[rowOfKey.get(key) ?? -1] ?? Number.NaN);
}

async function observedOn(frame: MarketFrame, day: Day, field: Field): Promise<Float64Array> {
  const client = await getPool().connect();
  try {
    const fields = isCleanedField(field) ? cleanedFields : [field];
    const panel = await readPanel(client, { from: day - requiredHistoryDays, to: day, fields });
    const history = new PanelHistory(panel, { fields: new Map(), logReturn: 1 });
    const values = panel.tokens.map((_, row) => {
      if (isCleanedField(field)) history.loadMarket(row, panel.days - 1);
      else history.loadOthers(row, panel.days - 1);
      return history.values(field).at(-1) ?? Number.NaN;
    });
    return align(
      frame,
      panel.tokens.map(({ key }) => key),
      values,
    );
  } finally {
    client.release();
  }
}

import { copyOut } from "@/lib/db/copy-out";
import { copyDoubles, integerAt } from "@/lib/db/copy-out-values";
import { onConnection } from "@/lib/db/pool";
import type { RunRecord } from "@/lib/db/runs";
import type { MarketFrame } from "@/lib/domain/market/frame";
import { sectors } from "@/lib/domain/market/sectors";
import type { SectorId } from "@/lib/domain/market/token";
import type { StoredView } from "@/lib/services/market-view";

/** A token of a run with its percentile ranks, 0 to 1 in the order of the run's factor keys; NaN is not ranked. */
export interface RankedRow {
  readonly token: { readonly key: number; readonly sector: SectorId | null };
  readonly ranks: Float64Array;
  /** Its row in the frame. */
  readonly row: number;
}

const rankedRows = new WeakMap<MarketFrame, Promise<readonly RankedRow[]>>();

/** The sector of a row of a frame; null when none is known. */
export function sectorAt(frame: MarketFrame, row: number): SectorId | null {
  const column = frame.choices.get("sector");
  const label = column?.labels[column.codes[row] ?? 0];
  return sectors.find(({ id }) => id === label)?.id ?? null;
}

/** The percentile ranks of every token of a run, in one binary read. */
async function readRanks(frame: MarketFrame, run: RunRecord): Promise<readonly RankedRow[]> {
  const rowOfKey = new Map(Array.from(frame.keys, (key, row) => [key, row]));
  const ranked: RankedRow[] = [];
  const sql = `SELECT token_key, ranks FROM factor_values WHERE run_id = ${run.id}`;
  await onConnection((client) =>
    copyOut(client, sql, 2, (cells) => {
      const key = integerAt(cells, 0);
      const row = rowOfKey.get(key);
      if (row === undefined) return;
      const ranks = new Float64Array(run.factorKeys.length);
      copyDoubles(cells, 1, ranks, 0, ranks.length);
      ranked.push({ token: { key, sector: sectorAt(frame, row) }, ranks, row });
    }),
  );
  return ranked;
}

/** The rows of a frame with their ranks: read once, kept as long as the frame. */
export function rankedRowsOf({ frame, run }: StoredView): Promise<readonly RankedRow[]> {
  const known = rankedRows.get(frame);
  if (known !== undefined) return known;
  const reading = readRanks(frame, run);
  rankedRows.set(frame, reading);
  reading.catch(() => rankedRows.delete(frame));
  return reading;
}

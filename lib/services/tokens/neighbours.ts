import { copyOut } from "@/lib/db/copy-out";
import { copyDoubles, integerAt } from "@/lib/db/copy-out-values";
import { getPool } from "@/lib/db/pool";
import type { RunRecord } from "@/lib/db/runs";
import { similarTokens } from "@/lib/domain/grading/similar-tokens";
import type { MarketFrame } from "@/lib/domain/market/frame";
import { sectors } from "@/lib/domain/market/sectors";
import type { SectorId } from "@/lib/domain/market/token";
import type { StoredView } from "@/lib/services/market-view";
import { orNull } from "./rows";

interface RankedRow {
  readonly token: { readonly key: number; readonly sector: SectorId | null };
  readonly ranks: Float64Array;
  /** Its row in the frame. */
  readonly row: number;
}

const rankedRows = new WeakMap<MarketFrame, Promise<readonly RankedRow[]>>();
const neighbourCount = 8;

function sectorAt(frame: MarketFrame, row: number): SectorId | null {
  const column = frame.choices.get("sector");
  const label = column?.labels[column.codes[row] ?? 0];
  return sectors.find(({ id }) => id === label)?.id ?? null;
}

/** The percentile ranks of every token of a run, in one binary read. */
async function readRanks(frame: MarketFrame, run: RunRecord): Promise<readonly RankedRow[]> {
  const rowOfKey = new Map(Array.from(frame.keys, (key, row) => [key, row]));
  const ranked: RankedRow[] = [];
  const client = await getPool().connect();
  try {
    const sql = `SELECT token_key, ranks FROM factor_values WHERE run_id = ${run.id}`;
    await copyOut(client, sql, 2, (cells) => {
      const key = integerAt(cells, 0);
      const row = rowOfKey.get(key);
      if (row === undefined) return;
      const ranks = new Float64Array(run.factorKeys.length);
      copyDoubles(cells, 1, ranks, 0, ranks.length);
      ranked.push({ token: { key, sector: sectorAt(frame, row) }, ranks, row });
    });
  } finally {
    client.release();
  }
  return ranked;
}

/** The rows of a frame with their ranks: read once, kept as long as the frame. */
function ranksOf({ frame, run }: StoredView): Promise<readonly RankedRow[]> {
  const known = rankedRows.get(frame);
  if (known !== undefined) return known;
  const reading = readRanks(frame, run);
  rankedRows.set(frame, reading);
  reading.catch(() => rankedRows.delete(frame));
  return reading;
}

/** A token that resembles another. */
export interface Neighbour {
  readonly id: string;
  readonly symbol: string;
  readonly name: string;
  readonly sector: string | null;
  readonly grade: number | null;
  readonly marketCap: number | null;
  /** 1 is the same in every data point. */
  readonly similarity: number;
}

/** The tokens whose data points rank most like those of one token on the day; none when it was not ranked. */
export async function neighboursOf(view: StoredView, tokenKey: number): Promise<Neighbour[]> {
  const { frame } = view;
  const rows = await ranksOf(view);
  const target = rows.find(({ token }) => token.key === tokenKey);
  if (target === undefined || target.ranks.every(Number.isNaN)) return [];
  const at = (column: string, row: number) =>
    orNull(frame.numbers.get(column)?.[row] ?? Number.NaN);
  return similarTokens(target, rows, neighbourCount).map(({ row: { row }, distance }) => ({
    id: frame.ids[row] ?? "",
    symbol: frame.symbols[row] ?? "",
    name: frame.names[row] ?? "",
    sector: sectorAt(frame, row),
    grade: at("grade", row),
    marketCap: at("marketCap", row),
    similarity: Math.min(1, Math.max(0, 1 - distance)),
  }));
}

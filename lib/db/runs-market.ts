import { z } from "zod";
import type { Day } from "@/lib/domain/market/day";
import type { Queryable } from "./runs";

const sources = {
  simulated: "Simulated market",
  imported: "Imported files",
  live: "Live providers",
} as const;

const storedMarket = z.object({
  kind: z.enum(["simulated", "imported", "live"]),
  version: z.int(),
  firstDay: z.int().nullable(),
  lastDay: z.int().nullable(),
});

/** The stored market as a run needs to know it. */
export interface StoredMarket {
  /** Changes whenever the stored market does. */
  readonly stamp: string;
  readonly source: string;
  /** First and last day with a snapshot. */
  readonly firstDay: Day;
  readonly lastDay: Day;
}

/** What the store holds; null while it holds no snapshot. */
export async function readStoredMarket(db: Queryable): Promise<StoredMarket | null> {
  const { rows } = await db.query(
    `SELECT kind, version, first.day - date '1970-01-01' AS "firstDay", last.day - date '1970-01-01' AS "lastDay"
     FROM market, (SELECT min(first_day) AS day FROM tokens) first, (SELECT max(last_day) AS day FROM tokens) last`,
  );
  const [row] = z.array(storedMarket).parse(rows);
  if (!row || row.firstDay === null || row.lastDay === null) return null;
  const { kind, version, firstDay, lastDay } = row;
  return { stamp: `${kind} ${version}`, source: sources[kind], firstDay, lastDay };
}

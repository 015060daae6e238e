import { z } from "zod";
import type { Queryable } from "./runs";

const known = z.number().nullable();
const breadthRow = z.object({
  day: z.int(),
  tokens: z.int(),
  graded: z.int(),
  medianGrade: known,
  aboveAverage50d: known,
  rising30d: known,
  medianReturn7d: known,
});

/** A sector at one week's end. Shares are of the tokens where the value is known. */
export type SectorBreadth = z.output<typeof breadthRow>;

/** An element of a run's factor values by its key; NaN becomes NULL, which aggregates leave out. */
const factor = (key: string) => `nullif(v.values[array_position(r.factor_keys, '${key}')], 'NaN')`;
const shareAbove0 = (value: string) =>
  `avg(CASE WHEN ${value} > 0 THEN 1 WHEN ${value} <= 0 THEN 0 END)::float8`;

/** A sector in each of the given runs, oldest first. */
export async function readSectorBreadth(
  db: Queryable,
  sectorId: string,
  runIds: readonly number[],
): Promise<SectorBreadth[]> {
  const { rows } = await db.query(
    `SELECT r.as_of - date '1970-01-01' AS day, count(*)::int AS tokens, count(g.overall)::int AS graded,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY g.overall) AS "medianGrade",
       ${shareAbove0(factor("distanceMa50"))} AS "aboveAverage50d",
       ${shareAbove0(factor("return30d"))} AS "rising30d",
       percentile_cont(0.5) WITHIN GROUP (ORDER BY ${factor("return7d")}) AS "medianReturn7d"
     FROM runs r JOIN grades g ON g.run_id = r.id
       JOIN factor_values v ON v.run_id = g.run_id AND v.token_key = g.token_key
       JOIN tokens t ON t.key = g.token_key
     WHERE r.id = ANY($1::int[]) AND t.sector_id = $2
     GROUP BY r.id ORDER BY r.as_of`,
    [runIds, sectorId],
  );
  return z.array(breadthRow).parse(rows);
}

const sectorSignal = z.object({
  rule: z.string(),
  direction: z.int(),
  day: z.iso.date(),
  id: z.string(),
  symbol: z.string(),
  name: z.string(),
});

/** A sector's signals up to a day, newest first. */
export async function readSectorSignals(
  db: Queryable,
  sectorId: string,
  to: string,
  count: number,
): Promise<z.output<typeof sectorSignal>[]> {
  const { rows } = await db.query(
    `SELECT s.rule, s.direction, s.day, t.id, t.symbol, t.name
     FROM signals s JOIN tokens t ON t.key = s.token_key
     WHERE t.sector_id = $1 AND s.day <= $2 AND s.day > $2::date - 30
     ORDER BY s.day DESC, s.rule, t.id LIMIT $3`,
    [sectorId, to, count],
  );
  return z.array(sectorSignal).parse(rows);
}

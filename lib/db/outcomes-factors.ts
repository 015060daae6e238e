import type { ClientBase, PoolClient } from "pg";
import { z } from "zod";
import type { OutcomeHorizon } from "@/lib/domain/track-record/after-day";
import { countChange } from "./change-counts";
import { copyOut } from "./copy-out";
import { copyDoubles, doubleAt } from "./copy-out-values";
import type { Queryable } from "./runs";

/** Data points of a run's graded tokens and what followed, in one order of tokens. */
export interface RankedOutcomes {
  /** Per factor, its percentile rank of each token; NaN is unknown. */
  readonly ranks: readonly Float64Array[];
  /** Returns up to the last price, per horizon; NaN is unknown. */
  readonly returns: ReadonlyMap<OutcomeHorizon, Float64Array>;
}

/** Reads the ranks of a run's graded tokens with their outcomes. `factors` is how many there are. */
export async function readRankedOutcomes(
  client: PoolClient,
  runId: number,
  factors: number,
  horizons: readonly OutcomeHorizon[],
): Promise<RankedOutcomes> {
  const ranks = Array.from({ length: factors }, (): number[] => []);
  const returns = horizons.map((): number[] => []);
  const row = new Float64Array(factors);
  await copyOut(
    client,
    `SELECT v.ranks, ${horizons.map((days) => `o.return_${days}d`).join(", ")}
     FROM runs AS r JOIN grades AS g ON g.run_id = r.id
       JOIN factor_values AS v ON v.run_id = g.run_id AND v.token_key = g.token_key
       JOIN outcomes AS o ON o.day = r.as_of AND o.token_key = g.token_key
     WHERE r.id = ${Math.trunc(runId)} AND g.overall IS NOT NULL`,
    1 + horizons.length,
    (cells) => {
      copyDoubles(cells, 0, row, 0, factors);
      for (const [factor, rank] of row.entries()) ranks[factor]?.push(rank);
      for (const at of horizons.keys()) returns[at]?.push(doubleAt(cells, at + 1));
    },
  );
  return {
    ranks: ranks.map((column) => Float64Array.from(column)),
    returns: new Map(horizons.map((days, at) => [days, Float64Array.from(returns[at] ?? [])])),
  };
}

/** Stores the rank correlations of a run's factors with a horizon's returns, in the order of the run's factors. */
export async function writeFactorIcs(
  client: ClientBase,
  runId: number,
  horizonDays: OutcomeHorizon,
  values: readonly number[],
): Promise<void> {
  const { rowCount } = await client.query(
    `INSERT INTO factor_ics AS kept (run_id, horizon_days, values) VALUES ($1, $2, $3)
     ON CONFLICT (run_id, horizon_days) DO UPDATE SET values = excluded.values
     WHERE kept.values IS DISTINCT FROM excluded.values`,
    [runId, horizonDays, values],
  );
  if (rowCount) await countChange(client, "factor_ics");
}

/** `run horizon` of all that are stored. */
export async function findFactorIcs(db: Queryable): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ key: string }>(
    "SELECT run_id || ' ' || horizon_days AS key FROM factor_ics",
  );
  return new Set(rows.map(({ key }) => key));
}

const factorIcRow = z.object({
  runId: z.int(),
  factorKeys: z.array(z.string()),
  values: z.array(z.number()),
});

/** A run's factors and their rank correlations, in the same order; NaN is unknown. */
export type FactorIcRow = z.output<typeof factorIcRow>;

/** The stored rank correlations of a horizon. */
export async function readFactorIcs(
  db: Queryable,
  horizonDays: OutcomeHorizon,
): Promise<FactorIcRow[]> {
  const { rows } = await db.query(
    `SELECT i.run_id AS "runId", r.factor_keys AS "factorKeys",
       array(SELECT CASE WHEN value = 'NaN' THEN NULL ELSE value END FROM unnest(i.values) AS value) AS values
     FROM factor_ics AS i JOIN runs AS r ON r.id = i.run_id WHERE i.horizon_days = $1`,
    [horizonDays],
  );
  return z
    .array(factorIcRow.extend({ values: z.array(z.number().nullable()) }))
    .parse(rows)
    .map((row) => ({ ...row, values: row.values.map((value) => value ?? Number.NaN) }));
}

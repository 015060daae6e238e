import { getPool } from "@/lib/db/pool";
import { gradeQueue } from "@/lib/services/grading/grade-queue";

/** True while somebody waits for a day that was asked for. */
export async function hasWaitingGradings(): Promise<boolean> {
  const { rows } = await getPool().query<{ table: string | null }>(
    `SELECT to_regclass('pgboss.job')::text AS "table"`,
  );
  if ((rows[0]?.table ?? null) === null) return false;
  const waiting = await getPool().query(
    "SELECT FROM pgboss.job WHERE name = $1 AND state::text IN ('created', 'retry', 'active') LIMIT 1",
    [gradeQueue],
  );
  return waiting.rows.length > 0;
}

import type { PoolClient } from "pg";
import { type Day, formatDay } from "@/lib/domain/market/day";
import type { RunReading } from "@/lib/domain/signals/engine/run-readings";
import { copyOut } from "./copy-out";
import { dayAt, doubleAt, integerAt, textsAt } from "./copy-out-values";
import { shownRunsSql } from "./served-model";

/** What the gradings that the days of a range show said of each token. */
export async function readRunReadings(
  client: PoolClient,
  from: Day,
  to: Day,
): Promise<RunReading[]> {
  const readings: RunReading[] = [];
  await copyOut(
    client,
    `SELECT g.token_key, r.as_of, g.overall, g.flags
     FROM (${shownRunsSql("id, as_of", `as_of BETWEEN '${formatDay(from)}' AND '${formatDay(to)}'`)}) r
     JOIN grades g ON g.run_id = r.id`,
    4,
    (row) => {
      const grade = doubleAt(row, 2);
      readings.push({
        tokenKey: integerAt(row, 0),
        day: dayAt(row, 1),
        grade: Number.isNaN(grade) ? null : grade,
        flags: textsAt(row, 3),
      });
    },
  );
  return readings;
}

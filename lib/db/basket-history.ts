import { z } from "zod";
import { type Day, formatDay } from "@/lib/domain/market/day";
import type { Queryable } from "./runs";
import { shownRunsSql } from "./served-model";

/** What makes a bet void at a grading. */
export interface VoidRule {
  /** Keys of the flags, any of which voids it; empty: none. */
  readonly flags: readonly string[];
  /** The overall grade under which it is void; null: none. */
  readonly gradeUnder: number | null;
}

const voidRow = z.object({ day: z.int(), id: z.string() });

/** The tokens that each day's shown grading makes void, of the graded days between two days. A withheld grade voids nothing. */
export async function readVoidTokens(
  db: Queryable,
  from: Day,
  to: Day,
  { flags, gradeUnder }: VoidRule,
): Promise<z.output<typeof voidRow>[]> {
  if (flags.length === 0 && gradeUnder === null) return [];
  const { rows } = await db.query(
    `WITH shown AS (${shownRunsSql("id, as_of", "as_of BETWEEN $1 AND $2")})
     SELECT shown.as_of - date '1970-01-01' AS day, t.id
       FROM shown JOIN grades AS g ON g.run_id = shown.id JOIN tokens AS t ON t.key = g.token_key
      WHERE g.flags && $3::text[] OR g.overall < $4`,
    [formatDay(from), formatDay(to), flags, gradeUnder],
  );
  return z.array(voidRow).parse(rows);
}

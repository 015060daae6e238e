import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { tokenGrades } from "@/lib/contracts/history";
import { getPool } from "@/lib/db/pool";
import { servedModelSql } from "@/lib/db/served-model";
import { letterOf } from "@/lib/domain/grading/grade";
import { type Day, formatDay, parseDay } from "@/lib/domain/market/day";
import type { Answer } from "@/lib/services/answer";
import { invalid } from "@/lib/services/problem-error";
import { findToken, type StoredToken } from "./find-token";

type GradesAnswer = AnswerOf<typeof tokenGrades>;
/** A token's grades on one graded day. */
export type GradePoint = GradesAnswer["data"]["grades"][number];

/** Which days of a token are asked for. */
export interface RangeQuery {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly asOf?: string | undefined;
}

/** The days a range means: from the token's first to the day shown, narrowed by what was asked. Throws 422. */
export function daysOf(query: RangeQuery, firstDay: Day, asOf: Day): { from: Day; to: Day } {
  const from = Math.max(firstDay, parseDay(query.from ?? "") ?? firstDay);
  const to = Math.min(asOf, parseDay(query.to ?? "") ?? asOf);
  if (query.from !== undefined && query.to !== undefined && query.from > query.to)
    throw invalid([{ path: "to", message: `"${query.to}" is before "${query.from}".` }]);
  return { from, to };
}

/** The first stored day of a token. */
export const firstDayOf = (token: StoredToken, fallback: Day): Day =>
  parseDay(token.firstDay?.toISOString().slice(0, 10) ?? "") ?? fallback;

/** A token's grades on the graded days of a range, each with the model of its day, oldest first. */
export async function readGrades(
  tokenKey: number,
  shownRun: number,
  from: Day,
  to: Day,
): Promise<GradePoint[]> {
  const { rows } = await getPool().query<Omit<GradePoint, "letter">>(
    `SELECT r.as_of AS day, r.id AS run, r.model_id AS model, g.overall, g.trader, g.investor, g.moonshot,
       g.coverage, g.confidence, g.withheld
     FROM grades g JOIN runs r ON r.id = g.run_id
     WHERE g.token_key = $1 AND r.status = 'done' AND r.as_of BETWEEN $3 AND $4
       AND (r.id = $2 OR r.model_id = ${servedModelSql("r.as_of")})
     ORDER BY r.as_of`,
    [tokenKey, shownRun, formatDay(from), formatDay(to)],
  );
  return rows.map((row) => ({ ...row, letter: letterOf(row.overall) }));
}

/** The grades of a token on every graded day of a range. Throws what `findToken` throws, and 422 for a range. */
export async function gradeHistory(id: string, query: RangeQuery): Promise<Answer<GradesAnswer>> {
  const { token, view } = await findToken(id, query.asOf);
  const { run, meta } = view;
  const { from, to } = daysOf(query, firstDayOf(token, run.asOf), run.asOf);
  const grades = await readGrades(token.key, run.id, from, to);
  const { symbol, name } = token;
  return { version: null, make: () => ({ data: { id, symbol, name, grades }, meta }) };
}

import type { PoolClient } from "pg";
import { type GradeKind, gradeKinds, type TokenGrade } from "@/lib/domain/grading/grade";
import type { GradedToken } from "@/lib/domain/grading/graded-day";
import { sparkLength } from "@/lib/domain/market/frame";
import type { Token } from "@/lib/domain/market/token";
import { copyOut } from "./copy-out";
import type { CopyRow } from "./copy-out-decoder";
import { copyDoubles, doubleAt, integerAt, textAt, textsAt } from "./copy-out-values";
import { readTokens } from "./read-panel-tokens";
import type { RunRecord } from "./runs";

/**
 * The rows of a finished run, bit for bit as they were graded, in the order of the token keys;
 * with `tokenKey` only that token's. What is known of the tokens themselves is as of now.
 */
export async function readRunRows(
  client: PoolClient,
  run: RunRecord,
  tokenKey?: number,
): Promise<GradedToken[]> {
  const tokens = new Map(
    (await readTokens(client, run.asOf, tokenKey)).map((token) => [token.key, token]),
  );
  const rows: GradedToken[] = [];
  const only = tokenKey === undefined ? "" : ` AND g.token_key = ${Math.trunc(tokenKey)}`;
  await copyOut(
    client,
    `SELECT g.token_key, g.overall, g.trader, g.investor, g.moonshot, g.coverage, g.confidence, g.earliness,
       g.withheld, g.slopes, g.cap_effects, g.flags, g.flags_clear, v.values, v.ranks, v.ages, v.observed, v.observed_ages,
       v.spark
     FROM grades g JOIN factor_values v USING (run_id, token_key)
     WHERE g.run_id = ${run.id}${only} ORDER BY g.token_key`,
    19,
    (row) => {
      const token = tokens.get(integerAt(row, 0));
      if (token) rows.push(decodeRow(row, token, run));
    },
  );
  return rows;
}

function decodeRow(row: CopyRow, token: Token, run: RunRecord): GradedToken {
  const doubles = (column: number, size: number) => {
    const numbers = new Float64Array(size);
    copyDoubles(row, column, numbers, 0, size);
    return numbers;
  };
  const spark = new Float32Array(sparkLength);
  copyDoubles(row, 18, spark, 0, sparkLength);
  const born = token.genesisDay ?? token.firstDay;
  return {
    token,
    grade: decodeGrade(row, doubles),
    values: doubles(13, run.factorKeys.length),
    ranks: doubles(14, run.factorKeys.length),
    ages: doubles(15, run.factorKeys.length),
    observed: doubles(16, run.fieldKeys.length),
    observedAges: doubles(17, run.fieldKeys.length),
    spark,
    ageDays: born === null || born > run.asOf ? Number.NaN : run.asOf - born,
  };
}

function decodeGrade(
  row: CopyRow,
  doubles: (column: number, size: number) => Float64Array,
): TokenGrade {
  const known = (value: number) => (Number.isNaN(value) ? null : value);
  const byKind = <T>(read: (at: number) => T): Record<GradeKind, T> => ({
    overall: read(0),
    trader: read(1),
    investor: read(2),
    moonshot: read(3),
  });
  const slopes = doubles(9, gradeKinds.length);
  const capEffects = doubles(10, gradeKinds.length);
  return {
    grades: byKind((at) => known(doubleAt(row, at + 1))),
    slopes: byKind((at) => slopes[at] ?? Number.NaN),
    capEffects: byKind((at) => capEffects[at] ?? Number.NaN),
    coverage: doubleAt(row, 5),
    confidence: doubleAt(row, 6),
    earliness: known(doubleAt(row, 7)),
    flags: textsAt(row, 11),
    flagsClear: textsAt(row, 12),
    withheld: textAt(row, 8),
  };
}

import type { GradedToken } from "@/lib/domain/grading/graded-day";
import { sectors } from "@/lib/domain/market/sectors";
import { medianOf, shareOf, sumOf } from "./numbers";
import { factorOf, fieldOf, type ReportWeek } from "./week-input";
import type { WeeklyReport } from "./weekly-report";

/** The lower bound of the letters A. */
export const boundOfA = 80;
/** A sector of fewer graded tokens is not called the best or the worst. */
const leastTokens = 5;

const isGraded = (row: GradedToken) => row.grade.grades.overall !== null;

function sectorWeeks(now: ReportWeek, graded: readonly GradedToken[]) {
  return sectors
    .flatMap(({ id, name }) => {
      const members = graded.filter(({ token }) => token.sector === id);
      const medianReturn7d = medianOf(members.map((row) => factorOf(now, row, "return7d")));
      return medianReturn7d === null || members.length < leastTokens
        ? []
        : [{ name, tokens: members.length, medianReturn7d }];
    })
    .sort((a, b) => b.medianReturn7d - a.medianReturn7d);
}

/** The change of the market cap of all tokens for which it is known on both days. */
function marketCapChange(now: ReportWeek, before: ReportWeek | null): number | null {
  if (before === null) return null;
  let from = 0;
  let to = 0;
  for (const [key, row] of now.rows) {
    const earlier = before.rows.get(key);
    const caps = earlier && [fieldOf(before, earlier, "marketCap"), fieldOf(now, row, "marketCap")];
    const [a = Number.NaN, b = Number.NaN] = caps ?? [];
    if (!(a > 0 && b > 0)) continue;
    from += a;
    to += b;
  }
  return from > 0 ? to / from - 1 : null;
}

/** The market of a week in numbers. */
export function marketWeek(now: ReportWeek, before: ReportWeek | null): WeeklyReport["market"] {
  const rows = [...now.rows.values()];
  const graded = rows.filter(isGraded);
  const returns = graded.map((row) => factorOf(now, row, "return7d"));
  const bySector = sectorWeeks(now, graded);
  return {
    listed: rows.length,
    graded: graded.length,
    gradedBefore: before === null ? null : [...before.rows.values()].filter(isGraded).length,
    medianReturn7d: medianOf(returns),
    risingShare: shareOf(returns, (value) => value > 0),
    marketCapUsd: sumOf(rows.map((row) => fieldOf(now, row, "marketCap"))),
    marketCapChange: marketCapChange(now, before),
    volume24hUsd: sumOf(rows.map((row) => fieldOf(now, row, "volume24h"))),
    gradesOfA: graded.filter(({ grade }) => (grade.grades.overall ?? 0) >= boundOfA).length,
    flagged: rows.filter(({ grade }) => grade.flags.length > 0).length,
    best: bySector[0] ?? null,
    worst: bySector.at(-1) ?? null,
  };
}

import { formatDate } from "@/lib/domain/format";
import { gradeDifference } from "@/lib/domain/grading/difference";
import { differenceSentence } from "@/lib/domain/grading/difference-sentence";
import { explain } from "@/lib/domain/grading/explain";
import type { GradedToken } from "@/lib/domain/grading/graded-day";
import { termName } from "@/lib/domain/grading/sentence-words";
import { boundOfA } from "./market-week";
import { fieldOf, type ReportWeek } from "./week-input";
import type { ReportToken, WeeklyReport } from "./weekly-report";

type Changes = WeeklyReport["changes"];
type Moves = WeeklyReport["newGradesOfA"];

const listed = 15;
const explained = 10;
const namedFactors = 3;
/** Changes are told of tokens that somebody trades. */
const leastVolumeUsd = 50_000;

export const nameOf = ({ token }: GradedToken): ReportToken => ({
  id: token.id,
  symbol: token.symbol.toUpperCase(),
  name: token.name,
});

const overall = (row: GradedToken | undefined): number | null => row?.grade.grades.overall ?? null;
const isOfA = (grade: number | null): boolean => grade !== null && grade >= boundOfA;
/** Code units, so that the order is the same everywhere. */
const byId = (a: ReportToken, b: ReportToken) => (a.id < b.id ? -1 : 1);

/** Tokens that have an A now and had none a week ago, best first. */
export function newGradesOfA(now: ReportWeek, before: ReportWeek): Moves {
  const moves = [...now.rows].flatMap(([key, row]) => {
    const [grade, earlier] = [overall(row), overall(before.rows.get(key))];
    if (!isOfA(grade) || isOfA(earlier)) return [];
    return [{ ...nameOf(row), grade, before: earlier, withheld: null }];
  });
  moves.sort((a, b) => (b.grade ?? 0) - (a.grade ?? 0) || byId(a, b));
  return { total: moves.length, items: moves.slice(0, listed) };
}

/** Tokens that had an A a week ago and have none now, the deepest fall first; a lost price is the deepest. */
export function lostGradesOfA(now: ReportWeek, before: ReportWeek): Moves {
  const moves = [...before.rows].flatMap(([key, row]) => {
    const today = now.rows.get(key);
    const [grade, earlier] = [overall(today), overall(row)];
    if (!isOfA(earlier) || isOfA(grade)) return [];
    const withheld = today === undefined ? "no price in the last 30 days" : today.grade.withheld;
    return [{ ...nameOf(row), grade, before: earlier, withheld }];
  });
  const depth = (move: (typeof moves)[number]) => (move.before ?? 0) - (move.grade ?? 0);
  moves.sort((a, b) => depth(b) - depth(a) || byId(a, b));
  return { total: moves.length, items: moves.slice(0, listed) };
}

function explainedChange(
  now: ReportWeek,
  before: ReportWeek,
  row: GradedToken,
  earlier: GradedToken,
): Changes[number] | null {
  const from = explain("overall", earlier, before.factorKeys, before.model, before.statistics);
  const to = explain("overall", row, now.factorKeys, now.model, now.statistics);
  if (from === null || to === null) return null;
  const difference = gradeDifference(
    { explanation: from, slope: earlier.grade.slopes.overall },
    { explanation: to, slope: row.grade.slopes.overall },
  );
  return {
    ...nameOf(row),
    grade: to.grade,
    before: from.grade,
    factors: difference.factors
      .slice(0, namedFactors)
      .map(({ key, points }) => ({ key, name: termName(key), points })),
    why: differenceSentence(difference, {
      lead: (points, direction) =>
        `${direction === "up" ? "Up" : "Down"} ${points} since ${formatDate(before.day)}`,
      same: `Unchanged since ${formatDate(before.day)}`,
      sides: ["was", "now"],
    }),
  };
}

/** The traded tokens whose overall grade moved most, either way, each with why. */
export function biggestChanges(now: ReportWeek, before: ReportWeek): Changes {
  const moved = [...now.rows].flatMap(([key, row]) => {
    const earlier = before.rows.get(key);
    const [grade, was] = [overall(row), overall(earlier)];
    if (earlier === undefined || grade === null || was === null) return [];
    if (!(fieldOf(now, row, "volume24h") >= leastVolumeUsd)) return [];
    return [{ row, earlier, size: Math.abs(grade - was) }];
  });
  moved.sort((a, b) => b.size - a.size || byId(nameOf(a.row), nameOf(b.row)));
  return moved.slice(0, explained).flatMap(({ row, earlier }) => {
    const change = explainedChange(now, before, row, earlier);
    return change === null ? [] : [change];
  });
}

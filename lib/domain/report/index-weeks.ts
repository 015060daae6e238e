import type { IndexWeek, Position } from "@/lib/domain/indices/index-week";
import type { ReportInput } from "./week-input";
import type { ReportToken, WeeklyReport } from "./weekly-report";

const nameOf = ({ id, symbol, name }: Position): ReportToken => ({
  id,
  symbol: symbol.toUpperCase(),
  name,
});

/** Positions of one week that the other does not hold. */
function onlyIn(one: IndexWeek, other: IndexWeek | null): ReportToken[] {
  const held = new Set(other?.positions.map(({ key }) => key));
  return one.positions.filter(({ key }) => !held.has(key)).map(nameOf);
}

const change = (now: number, before: number | undefined) =>
  before === undefined || before === 0 ? null : now / before - 1;

/** What each index did in the week. */
export const indicesOfWeek = ({ indices }: ReportInput): WeeklyReport["indices"] =>
  indices.map(({ id, name, now, before }) => ({
    id,
    name,
    level: now.level,
    change: change(now.level, before?.level),
    equalWeightChange: change(now.equalWeight, before?.equalWeight),
    turnover: now.turnover,
    costs: now.costs,
    added: before === null ? [] : onlyIn(now, before),
    removed: before === null ? [] : onlyIn(before, now),
    writtenOff: now.writtenOff,
  }));

import { type Flag, severities } from "@/lib/domain/flag";
import { flags } from "@/lib/domain/flags/index";
import { formatDay } from "@/lib/domain/market/day";
import { nameOf } from "./grade-moves";
import type { ReportInput, ReportWeek } from "./week-input";
import type { WeeklyReport } from "./weekly-report";

const examples = 8;

/** The signals of the week by rule: bullish ones first, the commonest first. */
export function signalsOfWeek({ signals, signalWords }: ReportInput): WeeklyReport["signals"] {
  const byRule = Map.groupBy(signals, ({ rule }) => rule);
  return [...byRule]
    .map(([rule, those]) => ({
      rule,
      name: signalWords.get(rule)?.name ?? rule,
      condition: signalWords.get(rule)?.rule ?? "",
      direction: those[0]?.direction ?? 0,
      count: those.length,
      examples: [...those]
        .sort((a, b) => b.day - a.day || (a.id < b.id ? -1 : 1))
        .slice(0, examples)
        .map(({ id, symbol, name, day }) => ({
          id,
          symbol: symbol.toUpperCase(),
          name,
          day: formatDay(day),
        })),
    }))
    .sort((a, b) => b.direction - a.direction || b.count - a.count || (a.rule < b.rule ? -1 : 1));
}

/** Red flags that a token has now and had not a week ago, the most severe first. */
export function newFlagsOf(now: ReportWeek, before: ReportWeek): WeeklyReport["newFlags"] {
  return flags
    .flatMap(({ key, name, severity }: Flag) => {
      const raised = [...now.rows]
        .filter(([token, row]) => {
          const earlier = before.rows.get(token);
          return row.grade.flags.includes(key) && earlier && !earlier.grade.flags.includes(key);
        })
        .map(([, row]) => nameOf(row))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
      return raised.length === 0
        ? []
        : [
            {
              flag: key,
              name,
              severity,
              count: raised.length,
              examples: raised.slice(0, examples),
            },
          ];
    })
    .sort(
      (a, b) =>
        severities.indexOf(a.severity) - severities.indexOf(b.severity) || b.count - a.count,
    );
}

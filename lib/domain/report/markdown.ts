import {
  dash,
  formatChange,
  formatDate,
  formatGrade,
  formatPercent,
  formatPoints,
  group,
} from "@/lib/domain/format";
import { letterOf } from "@/lib/domain/grading/grade";
import { parseDay } from "@/lib/domain/market/day";
import { callsSentence } from "./calls-sentence";
import { marketSentence } from "./market-sentence";
import type { ReportToken, WeeklyReport } from "./weekly-report";

type Row = readonly string[];

/** Text from outside must not become structure: names of tokens are anybody's words. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]<>#|]/g, "\\$&");

const table = (head: Row, numbers: readonly number[], rows: readonly Row[]): string =>
  [
    `| ${head.join(" | ")} |`,
    `| ${head.map((_, i) => (numbers.includes(i) ? "--:" : "---")).join(" | ")} |`,
    ...rows.map((row) => `| ${row.join(" | ")} |`),
  ].join("\n");

const tokenText = ({ name, symbol }: ReportToken) => `${plain(name)} (${plain(symbol)})`;
const tokenList = (tokens: readonly ReportToken[]) => tokens.map(tokenText).join(", ");
const gradeText = (grade: number | null) =>
  grade === null ? dash : `${formatGrade(grade).text} (${letterOf(grade)})`;
const date = (text: string) => formatDate(parseDay(text) ?? 0);
const change = (fraction: number | null) => formatChange(fraction).text;
const none = "None.";

function moves({ total, items }: WeeklyReport["newGradesOfA"]): string {
  if (total === 0) return none;
  const rows = items.map((move) => [
    tokenText(move),
    gradeText(move.before),
    move.grade === null ? `withheld: ${move.withheld ?? "unknown"}` : gradeText(move.grade),
  ]);
  const cut = items.length < total ? `\n\n${items.length} of ${group(total)} shown.` : "";
  return table(["Token", "Before", "Now"], [1, 2], rows) + cut;
}

function changes(report: WeeklyReport): string {
  if (report.changes.length === 0) return none;
  return report.changes
    .map(({ why, factors, ...token }) => {
      const parts = factors.map(({ name, points }) => `${name} ${formatPoints(points).text}`);
      return `- **${tokenText(token)}**: ${why} Points: ${parts.join(", ")}.`;
    })
    .join("\n");
}

function signals(report: WeeklyReport): string {
  if (report.signals.length === 0) return none;
  return report.signals
    .map(
      ({ name, condition, direction, count, examples }) =>
        `- **${name}** (${direction > 0 ? "bullish" : "bearish"}, ${group(count)}): ${condition} ${tokenList(examples)}${examples.length < count ? ", …" : ""}`,
    )
    .join("\n");
}

function newFlags(report: WeeklyReport): string {
  if (report.newFlags.length === 0) return none;
  return report.newFlags
    .map(
      ({ name, severity, count, examples }) =>
        `- **${name}** (${severity}, ${group(count)}): ${tokenList(examples)}${examples.length < count ? ", …" : ""}`,
    )
    .join("\n");
}

function indices(report: WeeklyReport): string {
  if (report.indices.length === 0) return none;
  const rows = report.indices.map((index) => [
    index.name,
    group(index.level, 1),
    change(index.change),
    change(index.equalWeightChange),
    formatPercent(index.turnover).text,
    tokenList(index.added) || dash,
    tokenList(index.removed) || dash,
  ]);
  return table(
    ["Index", "Level", "Week", "Equal weight", "Turnover", "New", "Left"],
    [1, 2, 3, 4],
    rows,
  );
}

function lastCalls({ lastCalls: record }: WeeklyReport): string {
  if (record === null) return "There is no graded week before.";
  const rows = record.calls.map((call) => [
    tokenText(call),
    gradeText(call.grade),
    change(call.return),
  ]);
  return `${callsSentence(record)}\n\n${table(["Call", "Grade then", "Since"], [1, 2], rows)}`;
}

/** A report as Markdown. The same report gives the same text, byte for byte. */
export function reportMarkdown(report: WeeklyReport): string {
  const since = report.before === null ? "the first graded week" : `since ${date(report.before)}`;
  const sections: readonly (readonly [string, string])[] = [
    ["The market", marketSentence(report.market)],
    ["New A grades", moves(report.newGradesOfA)],
    ["A grades lost", moves(report.lostGradesOfA)],
    ["Biggest changes, and why", changes(report)],
    ["Signals of the week", signals(report)],
    ["New red flags", newFlags(report)],
    ["Indices", indices(report)],
    [
      report.lastCalls === null
        ? "Last week's calls"
        : `The calls of ${date(report.lastCalls.day)}, and how they did`,
      lastCalls(report),
    ],
    [
      "This week's calls",
      report.calls.length === 0
        ? none
        : table(
            ["Token", "Grade"],
            [1],
            report.calls.map((call) => [tokenText(call), gradeText(call.grade)]),
          ),
    ],
  ];
  const body = sections.map(([title, text]) => `## ${title}\n\n${text}\n`).join("\n");
  return `# Moonshot report, week to ${date(report.week)}\n\n${report.source}, graded with ${report.model}, ${since}. Nothing later than ${date(report.week)} was read. Grades are ranks of 0 to 100, not advice.\n\n${body}`;
}

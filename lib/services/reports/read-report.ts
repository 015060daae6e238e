import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { getReport } from "@/lib/contracts/reports";
import { parseDay } from "@/lib/domain/market/day";
import { reportMarkdown } from "@/lib/domain/report/markdown";
import type { Answer } from "@/lib/services/answer";
import type { ExportFile } from "@/lib/services/export/export-tokens";
import { invalid } from "@/lib/services/problem-error";
import { makeWeeklyReport } from "./make-weekly-report";
import { revealWeek } from "./reveal-week";

type ReportAnswer = AnswerOf<typeof getReport>;

function weekOf(text: string): number {
  const week = parseDay(text);
  if (week === null) throw invalid([{ path: "week", message: `"${text}" is not a date.` }]);
  return week;
}

/** The report of a week, with what happened next when that is asked for. Throws `not-found`. */
export async function readReport(text: string, reveal: boolean): Promise<Answer<ReportAnswer>> {
  const week = weekOf(text);
  const { report, stamp } = await makeWeeklyReport(week);
  if (!reveal) return { version: stamp, make: () => ({ data: report }) };
  // What comes later changes without the report: the content decides.
  return {
    version: null,
    make: async () => ({ data: { ...report, next: await revealWeek(week) } }),
  };
}

/** The report of a week as a Markdown file. Throws `not-found`. */
export async function exportReport(text: string): Promise<Answer<ExportFile>> {
  const { report, stamp } = await makeWeeklyReport(weekOf(text));
  const make = (): ExportFile => ({
    fileName: `moonscope-report-${report.week}.md`,
    chunks: new Blob([reportMarkdown(report)]).stream(),
  });
  return { version: stamp, make };
}

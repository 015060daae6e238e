import { z } from "zod";
import { callRecord, weeklyReport } from "@/lib/domain/report/weekly-report";
import { endpoint } from "./endpoint";
import { plainAnswer } from "./envelope";
import { asOfQuery, day, nothing } from "./values";

const reportLine = z
  .object({
    week: day.describe("The Sunday (UTC) on which the week ends."),
    graded: z.int(),
    source: z.string(),
    model: z.string(),
  })
  .meta({ id: "ReportLine" });

export const listReports = endpoint({
  name: "listReports",
  path: "/api/v1/reports",
  tag: "Reports",
  summary: "The weeks that have a report, newest first",
  params: nothing,
  query: asOfQuery,
  body: nothing,
  answer: plainAnswer(z.array(reportLine)),
  problems: ["outside-stored-range", "market-empty"],
  example: "/api/v1/reports",
});

const revealed = z.object({
  weeks: z.int(),
  until: day,
  record: callRecord.nullable().describe("Null while that Sunday is not graded."),
});

export const getReport = endpoint({
  name: "getReport",
  path: "/api/v1/reports/{week}",
  tag: "Reports",
  summary: "The report of a week as it was known at its end",
  description:
    "Made from stored data only: the same text twice. `format=md` answers Markdown as a file. `reveal=1` adds what happened to the week's calls later, as `next`.",
  params: z.object({ week: day }),
  query: z.object({
    format: z.enum(["json", "md"]).default("json"),
    reveal: z.enum(["0", "1"]).default("0"),
  }),
  body: nothing,
  answer: plainAnswer(
    weeklyReport
      .extend({ next: z.array(revealed).optional().describe("Only with `reveal=1`.") })
      .meta({ id: "WeeklyReport" }),
  ),
  problems: ["not-found"],
  example: "/api/v1/reports/2026-05-31",
});

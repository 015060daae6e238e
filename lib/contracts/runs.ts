import { z } from "zod";
import { endpoint } from "./endpoint";
import { plainAnswer } from "./envelope";
import { day, moment, nothing } from "./values";

export const run = z
  .object({
    asOf: day,
    run: z.int().nullable().describe("Null while the day has only been asked for."),
    model: z.string().nullable(),
    status: z.enum(["queued", "running", "done", "failed"]),
    progress: z.number().min(0).max(1),
    error: z.string().nullable(),
    stale: z.boolean().describe("True when the store has changed since."),
    tokens: z.int().describe("Tokens listed on the day."),
    graded: z.int(),
    requestedAt: moment.nullable(),
    finishedAt: moment.nullable(),
  })
  .meta({ id: "Run" });

export type Run = z.output<typeof run>;

export const listRuns = endpoint({
  name: "listRuns",
  path: "/api/v1/runs",
  tag: "Runs",
  summary: "The graded days and the range of stored days",
  params: nothing,
  query: nothing,
  body: nothing,
  answer: plainAnswer(
    z.object({
      range: z.object({ firstDay: day, lastDay: day }).nullable(),
      runs: z.array(run).describe("Newest day first."),
    }),
  ),
  example: "/api/v1/runs",
});

export const requestRun = endpoint({
  name: "requestRun",
  method: "POST",
  status: 202,
  path: "/api/v1/runs",
  tag: "Runs",
  summary: "Ask for a day to be graded",
  description:
    "Answers at once; `GET /api/v1/runs/{asOf}` (also the `Location` header) tells the progress. Asking twice is asking once.",
  params: nothing,
  query: nothing,
  body: z.object({ asOf: day }),
  answer: plainAnswer(run),
  problems: ["outside-stored-range", "market-empty"],
  example: "/api/v1/runs",
});

export const getRun = endpoint({
  name: "getRun",
  path: "/api/v1/runs/{asOf}",
  tag: "Runs",
  summary: "The grading of a day and its progress",
  params: z.object({ asOf: day }),
  query: nothing,
  body: nothing,
  answer: plainAnswer(run),
  problems: ["day-not-graded", "outside-stored-range", "market-empty"],
  example: "/api/v1/runs/2021-05-01",
});

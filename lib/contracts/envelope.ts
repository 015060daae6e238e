import { z } from "zod";
import { day, moment } from "./values";

/** Which market an answer is about, and how old it is. */
export const meta = z
  .object({
    asOf: day.describe("The day as of which the market is shown."),
    run: z.int().describe("The grading the answer was read from."),
    model: z.string().describe("The version of the weights."),
    stale: z
      .boolean()
      .describe(
        "True when the store, the model of the day or what is declared has changed since this grading. The newest day is then graded again by itself, others when asked for (`POST /api/v1/runs`).",
      ),
    source: z.string().describe("`Simulated market`, `Imported files` or `Live providers`."),
    gradedAt: moment.nullable(),
    ageDays: z.int().min(0).describe("Days from `asOf` to today (UTC)."),
    newestSnapshot: day.nullable().describe("The newest day stored, whatever day is shown."),
  })
  .meta({ id: "Meta" });

export type Meta = z.output<typeof meta>;

const page = z
  .object({
    total: z.int().min(0).describe("Rows that match, on all pages."),
    cursor: z
      .string()
      .nullable()
      .describe("Give it back as `cursor=` for the next page; null on the last."),
  })
  .meta({ id: "Page" });

/** `{ data, meta }`. */
export const answer = <Data extends z.ZodType>(data: Data) => z.object({ data, meta });

/** `{ data, page, meta }`. */
export const pagedAnswer = <Data extends z.ZodType>(data: Data) => z.object({ data, page, meta });

/** `{ data }`: what does not depend on a grading. */
export const plainAnswer = <Data extends z.ZodType>(data: Data) => z.object({ data });

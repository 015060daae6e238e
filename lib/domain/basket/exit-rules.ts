import { z } from "zod";

const share = z.number().gt(0).lt(1);

/** When a bet is sold at a loss. Falls are fractions of the price compared with; a stop fills at the first price seen, not at its level. */
const stopSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("none") }),
  z.object({ kind: z.literal("fixed"), fallFraction: share }),
  z.object({ kind: z.literal("trailing"), fallFraction: share }),
  z.object({
    kind: z.literal("volatility"),
    /** Daily standard deviations under the entry price, scaled by the square root of the days looked back on. */
    multiple: z.number().min(0.5).max(10),
    lookbackDays: z.int().min(10).max(180),
  }),
]);

/** One rung of a take-profit ladder: at a multiple of the entry price, sell what returns the stake, or a fraction of what is left. */
const takeProfitSchema = z.object({
  atMultiple: z.number().gt(1).max(1000),
  sell: z.union([z.literal("stake"), z.number().gt(0).lte(1)]),
});

/** How a bet ends: all rules of one bet. */
export const exitRulesSchema = z.object({
  stop: stopSchema,
  takeProfits: z.array(takeProfitSchema).max(10),
  /** Sold after so many days whatever happened; null: never. */
  timeStopDays: z.int().min(1).max(730).nullable(),
  /** Sold at the first grading that no longer supports the bet. */
  invalidation: z.object({
    onSevereFlag: z.boolean(),
    gradeUnder: z.number().min(0).max(100).nullable(),
  }),
});

export type ExitRules = z.output<typeof exitRulesSchema>;
export type StopRule = ExitRules["stop"];
export type TakeProfit = ExitRules["takeProfits"][number];

/** Recover the stake at 2×, a third of the rest at 5× and at 10×, a stop 60 % under the highest price, half a year at most. */
export const defaultExitRules: ExitRules = {
  stop: { kind: "trailing", fallFraction: 0.6 },
  takeProfits: [
    { atMultiple: 2, sell: "stake" },
    { atMultiple: 5, sell: 1 / 3 },
    { atMultiple: 10, sell: 1 / 3 },
  ],
  timeStopDays: 180,
  invalidation: { onSevereFlag: true, gradeUnder: null },
};

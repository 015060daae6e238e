import { z } from "zod";

const position = z.object({
  key: z.int(),
  id: z.string(),
  symbol: z.string(),
  name: z.string(),
  /** Share of the index after the rebalance, 0 to 1. */
  weight: z.number(),
  /** The grade by which it was chosen. */
  grade: z.number(),
  /** Of the week's end, or the last known one while it waits. */
  priceUsd: z.number(),
  /** True while the token has no price: it can be neither valued anew nor sold. */
  isWaiting: z.boolean(),
});

/** What an index holds of one token. */
export type Position = z.output<typeof position>;

/** What is kept of a week beside its level. */
export const weekDetail = z.object({
  /** The run whose grades chose the holdings. */
  runId: z.int(),
  /** The rules the week was computed by: a change of them computes it anew. */
  rules: z.string(),
  /** Bitcoin from 1000 at the first week; null where its price is not stored. */
  bitcoin: z.number().nullable(),
  /** Tokens that could have been chosen. */
  poolSize: z.int(),
  /** Share that the position cap left without a place. */
  cash: z.number(),
  positions: z.array(position),
  /** Ids of holdings that were without a price for 30 days: written off this week. */
  writtenOff: z.array(z.string()),
  /** Tokens of earlier pools that wait for a price: they count in the equal weight until it comes or they are written off. */
  poolWaiting: z.array(z.object({ key: z.int(), priceUsd: z.number() })),
});

/** One week of an index. Levels begin at 1000. */
export interface IndexWeek extends z.output<typeof weekDetail> {
  readonly day: number;
  readonly level: number;
  /** The whole pool by equal weight, rebalanced weekly, without costs. */
  readonly equalWeight: number;
  /** One-way: half of all that was bought and sold, as a share of the index. */
  readonly turnover: number;
  /** Fraction of the index. */
  readonly costs: number;
}

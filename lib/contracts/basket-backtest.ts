import { z } from "zod";
import { basketSettingsSchema } from "@/lib/domain/basket/settings";
import { endpoint } from "./endpoint";
import { plainAnswer } from "./envelope";
import { day, known, moment, nothing } from "./values";

const share = z.number().min(0).max(1);

/** How often the basket is chosen anew. */
const rebalanceRules = ["weekly", "monthly", "quarterly"] as const;

const backtestBody = z.object({
  settings: basketSettingsSchema.prefault({}),
  from: day,
  to: day,
  rebalance: z.enum(rebalanceRules).default("quarterly"),
  randomBaskets: z.int().min(0).max(500).default(200),
  variantsTried: z
    .int()
    .min(1)
    .max(100_000)
    .default(1)
    .describe("How many variants were tried to find this one; deflates the Sharpe ratio."),
});

const figures = z.object({
  totalReturn: z.number(),
  annualReturn: z.number(),
  annualVolatility: known,
  sharpe: known.describe("Of weekly returns, per year, without a riskless rate."),
  maxDrawdown: z.number().describe("A fraction below 0."),
});

const trade = z.object({
  day,
  id: z.string(),
  symbol: z.string(),
  sleeve: z.string().nullable(),
  side: z.enum(["buy", "sell"]),
  reason: z.enum(["rebalance", "stop", "take-profit", "time-stop", "invalidation", "written-off"]),
  units: z.number(),
  priceUsd: z.number(),
  grossUsd: z.number(),
  costUsd: z.number(),
  cashAfterUsd: z.number(),
});

const backtestData = z
  .object({
    from: day,
    to: day,
    source: z.string(),
    days: z.array(day).describe("One a week, and the last."),
    equity: z.array(z.number()).describe("US dollars; vanished tokens count as −100 %."),
    drawdown: z.array(z.number()),
    equalWeight: z
      .array(known)
      .describe("The pool of each rebalancing by equal weight, with costs."),
    bitcoin: z.array(known),
    randomMedian: z.array(known).describe("The middle of the random baskets."),
    figures,
    equalWeightFigures: figures.nullable(),
    bitcoinFigures: figures.nullable(),
    vanishedAtMinus90: z
      .object({ endUsd: z.number(), totalReturn: z.number() })
      .describe("The same if what vanished had kept a tenth of its last price."),
    random: z
      .object({
        baskets: z.int(),
        percentile: share.describe("Share of the random baskets that ended lower."),
        medianReturn: z.number(),
        p5Return: z.number(),
        p95Return: z.number(),
      })
      .nullable(),
    deflatedSharpe: z
      .object({
        probability: share.describe("That the true Sharpe ratio is above what luck would find."),
        luckySharpe: z
          .number()
          .describe("Per year: the best expected of so many variants without skill."),
        variants: z.int(),
        weeks: z.int(),
        words: z.string(),
      })
      .nullable(),
    trades: z.array(trade),
    costsUsd: z.number(),
    turnoverPerYear: z.number().describe("Half of what was bought and sold, of the mean equity."),
    sleeves: z.array(
      z.object({ sleeve: z.string().nullable(), profitUsd: z.number(), trades: z.int() }),
    ),
    rebalances: z.object({
      wanted: z.int(),
      done: z.int(),
      skipped: z.array(day).describe("Days that are not graded: the basket stayed as it was."),
    }),
    writtenOff: z.array(z.object({ day, id: z.string(), lostUsd: z.number() })),
    notes: z.array(z.string()),
  })
  .meta({ id: "BacktestResult" });

export type BacktestResult = z.output<typeof backtestData>;

const backtestJob = z
  .object({
    id: z.uuid(),
    state: z.enum(["queued", "running", "done", "failed", "cancelled"]),
    progress: share,
    step: z.string().nullable().describe("What is being done."),
    error: z.string().nullable(),
    requestedAt: moment,
    finishedAt: moment.nullable(),
  })
  .meta({ id: "BacktestJob" });

export type BacktestJob = z.output<typeof backtestJob>;
export type BacktestRequest = z.output<typeof backtestBody>;
/** A stored request, parsed again by the worker. */
export const backtestRequest = backtestBody;
/** A stored result, parsed when it is read. */
export const backtestResult = backtestData;

const jobParams = z.object({ id: z.uuid() });

export const requestBacktest = endpoint({
  name: "requestBacktest",
  method: "POST",
  status: 202,
  path: "/api/v1/basket/backtest",
  tag: "Baskets",
  summary: "Ask for a walk-forward backtest of the settings",
  description:
    "Answers at once with the job's id; the `Location` header names where its state and result are. Rebalances on graded days only: what is not graded is skipped and named. See docs/basket-risk.md.",
  params: nothing,
  query: nothing,
  body: backtestBody,
  answer: plainAnswer(backtestJob),
  problems: ["outside-stored-range", "market-empty"],
  example: "/api/v1/basket/backtest",
});

export const getBacktest = endpoint({
  name: "getBacktest",
  path: "/api/v1/basket/backtest/{id}",
  tag: "Baskets",
  summary: "How far a backtest is, and its result when it is done",
  description: "Results are kept for seven days.",
  params: jobParams,
  query: nothing,
  body: nothing,
  answer: plainAnswer(backtestJob.extend({ result: backtestData.nullable() })),
  problems: ["not-found"],
  example: "/api/v1/basket/backtest/0b9cbb3c-5a0f-4f43-9d60-0c3f8d1f2b11",
});

export const followBacktest = endpoint({
  name: "followBacktest",
  path: "/api/v1/basket/backtest/{id}/events",
  tag: "Baskets",
  summary: "The progress of a backtest as server-sent events",
  description:
    "Each event is `progress` with the job as JSON (without its result); the last one is `done`, `failed` or `cancelled`, and then the stream ends.",
  params: jobParams,
  query: nothing,
  body: nothing,
  answer: backtestJob,
  media: "text/event-stream",
  problems: ["not-found"],
  example: "/api/v1/basket/backtest/0b9cbb3c-5a0f-4f43-9d60-0c3f8d1f2b11/events",
});

export const cancelBacktest = endpoint({
  name: "cancelBacktest",
  method: "DELETE",
  path: "/api/v1/basket/backtest/{id}",
  tag: "Baskets",
  summary: "Stop a backtest",
  description: "A backtest that has ended stays as it is.",
  params: jobParams,
  query: nothing,
  body: nothing,
  answer: plainAnswer(backtestJob),
  problems: ["not-found"],
  example: "/api/v1/basket/backtest/0b9cbb3c-5a0f-4f43-9d60-0c3f8d1f2b11",
});

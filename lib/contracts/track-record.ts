import { z } from "zod";
import { bucketings } from "@/lib/domain/track-record/buckets";
import { endpoint } from "./endpoint";
import { plainAnswer } from "./envelope";
import { asOf, day, gradeKind, known, moment, nothing } from "./values";

const interval = z.object({ low: known, high: known }).nullable();

const estimate = z
  .object({ value: known, interval: interval.describe("95 %; null where too few weeks tell.") })
  .meta({ id: "Estimate" });

const byLoss = z.object({ mean: known, median: known });

const bucket = z
  .object({
    label: z.string(),
    from: z.number(),
    to: z.number(),
    n: z.int().describe("Graded tokens of all weeks whose outcome is known."),
    tokens: z.int().describe("Different tokens among them."),
    vanished: z.int().describe("Of n, never priced again before the horizon ended."),
    figures: z
      .object({
        median: estimate.describe("Simple forward return as a fraction."),
        mean: estimate.describe("Winsorised at the 1st and 99th percentile of all returns."),
        lost90: estimate.describe("Share that lost 90 % or more."),
        tripled: estimate.describe("Share at three times the price or more."),
        tenfold: estimate.describe("Share at ten times the price or more."),
        vanishedAs: z
          .object({ "-90": byLoss, "-100": byLoss })
          .describe("Plain mean and median with the vanished counted at either loss."),
      })
      .nullable()
      .describe("Null under 100 tokens: then nothing is said."),
    enoughOn: day.nullable().describe("When 100 may be known, by what is graded already."),
  })
  .meta({ id: "GradeBucket" });

const meanTest = z.object({
  mean: known,
  standardError: known,
  t: known.describe("Newey–West."),
  weeks: z.int(),
});

const trackRecord = z
  .object({
    grade: gradeKind,
    horizonDays: z.int(),
    asOf: day.describe("What was known by this day."),
    source: z.string(),
    simulated: z.boolean().describe("True for a made-up market: it says nothing about real ones."),
    survivorsOnly: z.boolean(),
    vanishedAs: z.enum(["-90", "-100"]),
    marketCap: z.object({ min: z.number(), max: known }).nullable(),
    weeks: z.object({
      known: z.int(),
      waiting: z.int().describe("Graded, and their horizon is not over."),
      first: day.nullable(),
      last: day.nullable(),
      gradedAtTheTime: z
        .int()
        .describe("Recorded within a week of their day; all others were graded later as of it."),
    }),
    progress: z.object({
      weeks: z.int().describe("Past week ends that can be graded."),
      graded: z.int(),
      followed: z.int().describe("Graded week ends with outcomes worked out."),
    }),
    all: bucket.describe("Every graded token: equal weight."),
    buckets: z.array(bucket).describe("Best first."),
    rankIc: meanTest,
    months: z.array(z.object({ month: day, ic: known, weeks: z.int() })),
    deciles: z
      .array(z.object({ n: z.int(), mean: known, median: known }))
      .describe("Lowest grades first."),
    decileOrder: known.describe("Rank correlation of tenth and median return."),
    spread: meanTest.describe("Median of the highest tenth minus that of the lowest, by week."),
    calibration: z
      .object({
        n: z.int(),
        baseRate: known,
        error: known,
        points: z.array(
          z.object({ n: z.int(), chance: z.number(), observed: z.number(), interval }),
        ),
      })
      .nullable()
      .describe("Chances of three times the price within the horizon, given walk-forward."),
    bitcoin: z
      .object({ mean: known, median: known, weeks: z.int() })
      .nullable()
      .describe("Null: no token `bitcoin` is stored."),
    bestFactor: z
      .object({
        key: z.string(),
        name: z.string(),
        rankIc: meanTest,
        grade: meanTest.describe("The grade on the same weeks and tokens."),
        factors: z.int().describe("How many it was chosen from, in hindsight."),
      })
      .nullable()
      .describe(
        "The single data point of the largest mean rank IC among all graded tokens, of those known in three quarters of the weeks.",
      ),
    flattery: z
      .array(z.object({ label: z.string(), everybody: bucket, survivors: bucket }))
      .describe("The same grades with everybody, and without tokens that have vanished since."),
  })
  .meta({ id: "TrackRecord" });

export type TrackRecordView = z.output<typeof trackRecord>;
export type BucketView = z.output<typeof bucket>;
export type EstimateView = z.output<typeof estimate>;

const amount = z.coerce.number().min(0).optional();

/** What `/track-record` and its API take. */
export const trackRecordQuery = z.object({
  grade: gradeKind.default("trader"),
  horizon: z
    .enum(["1", "7", "30", "90", "180"])
    .optional()
    .describe("Days; without it 30 for trader and overall, 90 for investor, 180 for moonshot."),
  asOf,
  survivors: z.enum(["all", "only"]).default("all").describe("`only` leaves the vanished out."),
  vanished: z.enum(["-90", "-100"]).default("-90").describe("What a vanished token counts as."),
  buckets: z.enum(bucketings).default("letters"),
  minCap: amount.describe("Market cap on the day in US dollars."),
  maxCap: amount,
});

export type TrackRecordQuery = z.output<typeof trackRecordQuery>;

export const getTrackRecord = endpoint({
  name: "getTrackRecord",
  path: "/api/v1/track-record",
  tag: "Track record",
  summary: "What followed the grades, losing ones too",
  description:
    "Weekly gradings by the model of their day. Each horizon counts when it is over; tokens that vanished count as losses.",
  params: nothing,
  query: trackRecordQuery,
  body: nothing,
  answer: plainAnswer(trackRecord),
  problems: ["outside-stored-range", "market-empty"],
  example: "/api/v1/track-record?grade=trader&horizon=30",
});

const ledger = z
  .object({
    entries: z.int(),
    corrections: z.int(),
    chain: z.string().nullable().describe("The chain of the stored market."),
    head: z.string().nullable().describe("SHA-256 of its newest entry."),
    chains: z.array(z.object({ chain: z.string(), entries: z.int(), head: z.string() })),
    whole: z.boolean().describe("Every hash follows and all stored grades agree."),
    broken: z.object({ entry: z.string(), chain: z.string(), reason: z.string() }).nullable(),
    mismatches: z.array(z.object({ day, model: z.string(), reason: z.string() })),
    gradings: z.int().describe("Stored gradings held against it."),
    verifiedAt: moment,
  })
  .meta({ id: "Ledger" });

export type LedgerView = z.output<typeof ledger>;

export const getLedger = endpoint({
  name: "getLedger",
  path: "/api/v1/ledger",
  tag: "Track record",
  summary: "The newest hash of the ledger, and whether it is whole",
  description: "Checked at most once a minute; `npm run ledger:verify` prints the same.",
  params: nothing,
  query: nothing,
  body: nothing,
  answer: plainAnswer(ledger),
  example: "/api/v1/ledger",
});

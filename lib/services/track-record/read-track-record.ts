import type { AnswerOf } from "@/lib/contracts/endpoint";
import type {
  getTrackRecord,
  TrackRecordQuery,
  TrackRecordView,
} from "@/lib/contracts/track-record";
import {
  countGradedAtTheTime,
  type RecordQuery,
  readLastDays,
  readRecordStamp,
  readRecordWeeks,
} from "@/lib/db/outcomes-record";
import { getPool, onConnection } from "@/lib/db/pool";
import { readSeries, readWeeklyRuns } from "@/lib/db/weekly-runs";
import { maxPriceAgeDays } from "@/lib/domain/evaluation/outcomes";
import type { GradeKind } from "@/lib/domain/grading/grade";
import { type Day, formatDay } from "@/lib/domain/market/day";
import { type OutcomeHorizon, outcomeHorizons } from "@/lib/domain/track-record/after-day";
import { type TrackRecord, trackRecord } from "@/lib/domain/track-record/track-record";
import type { Answer } from "@/lib/services/answer";
import { type GradableMarket, requireMarket } from "@/lib/services/grading/stored-market";
import { historyWeeks } from "@/lib/services/history/history-weeks";
import { storedDay } from "@/lib/services/market-view";
import { bestFactor } from "./best-factor";
import { asBucket, asCalibration, asTest, finite } from "./figures";

type TrackRecordAnswer = AnswerOf<typeof getTrackRecord>;

const ownHorizon: Readonly<Record<GradeKind, OutcomeHorizon>> = {
  overall: 30,
  trader: 30,
  investor: 90,
  moonshot: 180,
};

/** The horizon of a question, the grade's own without one. */
const horizonOf = ({ grade, horizon }: TrackRecordQuery): OutcomeHorizon =>
  outcomeHorizons.find((days) => String(days) === horizon) ?? ownHorizon[grade];

const marketCapOf = ({ minCap, maxCap }: TrackRecordQuery) =>
  minCap === undefined && maxCap === undefined
    ? null
    : { min: minCap ?? 0, max: maxCap ?? Number.POSITIVE_INFINITY };

const keptAnswers = 24;
const answers = new Map<string, Promise<TrackRecordAnswer>>();

/** The same question about the same stored numbers is worked out once. */
function keptAnswer(
  key: string,
  make: () => Promise<TrackRecordAnswer>,
): Promise<TrackRecordAnswer> {
  const found = answers.get(key);
  if (found !== undefined) return found;
  const made = make();
  answers.set(key, made);
  made.catch(() => answers.delete(key));
  const [oldest] = answers.keys();
  if (answers.size > keptAnswers && oldest !== undefined) answers.delete(oldest);
  return made;
}

/**
 * What followed the weekly gradings as far as it was known on the day of the question, by the model of each week.
 * Throws "market-empty" or "outside-stored-range".
 */
export async function readTrackRecord(query: TrackRecordQuery): Promise<Answer<TrackRecordAnswer>> {
  const market = await requireMarket();
  const until = query.asOf === undefined ? market.lastDay : await storedDay(query.asOf);
  const pool = getPool();
  const [stamp, series] = await Promise.all([readRecordStamp(pool), readSeries(pool)]);
  const version = ["track record", market.stamp, stamp, series, until].join(" ");
  const key = `${version} ${JSON.stringify(query)}`;
  return { version, make: () => keptAnswer(key, () => makeAnswer(query, market, until)) };
}

const readWeeks = (query: RecordQuery) => onConnection((client) => readRecordWeeks(client, query));

async function makeAnswer(
  query: TrackRecordQuery,
  market: GradableMarket,
  until: Day,
): Promise<TrackRecordAnswer> {
  const pool = getPool();
  const horizonDays = horizonOf(query);
  const marketCap = marketCapOf(query);
  const runs = await readWeeklyRuns(pool, until);
  const runIds = runs.map(({ runId }) => runId);
  const of = { runIds, grade: query.grade, horizonDays };
  const [weeks, everyone, lastDays] = await Promise.all([
    readWeeks({ ...of, marketCap }),
    marketCap === null ? null : readWeeks({ ...of, marketCap: null }),
    readLastDays(pool),
  ]);
  const record = trackRecord(weeks, {
    horizonDays,
    bucketing: query.buckets,
    loss: query.vanished,
    until,
    isSurvivor: (token) => (lastDays.get(token) ?? -1) >= until - maxPriceAgeDays,
    survivorsOnly: query.survivors === "only",
  });
  const known = runs.filter(({ day }) => day + horizonDays <= until);
  const [factor, gradedAtTheTime, history] = await Promise.all([
    bestFactor(known, everyone ?? weeks, horizonDays),
    countGradedAtTheTime(pool, runIds),
    historyWeeks(),
  ]);
  return {
    data: {
      grade: query.grade,
      horizonDays,
      asOf: formatDay(until),
      source: market.source,
      simulated: market.kind === "simulated",
      survivorsOnly: query.survivors === "only",
      vanishedAs: query.vanished,
      marketCap: marketCap && { min: marketCap.min, max: finite(marketCap.max) },
      ...described(record, gradedAtTheTime),
      progress: {
        weeks: history.length,
        graded: history.filter(({ isGraded }) => isGraded).length,
        followed: history.filter(({ isGraded, isFollowed }) => isGraded && isFollowed).length,
      },
      bestFactor: factor,
    },
  };
}

const dayText = (day: Day | null): string | null => (day === null ? null : formatDay(day));

type Described =
  | "weeks"
  | "all"
  | "buckets"
  | "rankIc"
  | "months"
  | "deciles"
  | "decileOrder"
  | "spread"
  | "calibration"
  | "bitcoin"
  | "flattery";

function described(record: TrackRecord, gradedAtTheTime: number): Pick<TrackRecordView, Described> {
  const { bitcoin } = record;
  return {
    weeks: {
      known: record.knownWeeks,
      waiting: record.waitingWeeks,
      first: dayText(record.firstWeek),
      last: dayText(record.lastWeek),
      gradedAtTheTime,
    },
    all: asBucket(record.all),
    buckets: record.buckets.map(asBucket),
    rankIc: asTest(record.rankIc),
    months: record.months.map((month) => ({ ...month, ic: finite(month.ic) })),
    deciles: record.deciles.map(({ n, mean, median }) => ({
      n,
      mean: finite(mean),
      median: finite(median),
    })),
    decileOrder: finite(record.decileOrder),
    spread: asTest(record.spread),
    calibration: asCalibration(record.calibration),
    bitcoin: bitcoin && { ...bitcoin, mean: finite(bitcoin.mean), median: finite(bitcoin.median) },
    flattery: record.flattery.map(({ label, everybody, survivors }) => ({
      label,
      everybody: asBucket(everybody),
      survivors: asBucket(survivors),
    })),
  };
}

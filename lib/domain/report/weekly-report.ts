import { z } from "zod";
import { severities } from "@/lib/domain/flag";

const token = z.object({ id: z.string(), symbol: z.string(), name: z.string() });
const known = z.number().nullable();
const day = z.iso.date();

const sectorWeek = z.object({ name: z.string(), tokens: z.int(), medianReturn7d: z.number() });

const marketWeek = z.object({
  listed: z.int(),
  graded: z.int(),
  gradedBefore: z.int().nullable(),
  /** Of graded tokens whose 7-day return is known. */
  medianReturn7d: known,
  risingShare: known,
  /** US dollars, of listed tokens where it is known. */
  marketCapUsd: known,
  /** Of the tokens whose market cap is known on both days. */
  marketCapChange: known,
  volume24hUsd: known,
  gradesOfA: z.int(),
  flagged: z.int(),
  best: sectorWeek.nullable(),
  worst: sectorWeek.nullable(),
});

const gradeMove = token.extend({
  /** Null when it was withheld or the token was not listed. */
  grade: known,
  before: known,
  /** Why there is no grade now. */
  withheld: z.string().nullable(),
});

const gradeChange = token.extend({
  grade: z.number(),
  before: z.number(),
  /** Data points that moved the grade most, in grade points. */
  factors: z.array(z.object({ key: z.string(), name: z.string(), points: z.number() })),
  why: z.string(),
});

const signalOfWeek = token.extend({ day });

const signalRule = z.object({
  rule: z.string(),
  name: z.string(),
  condition: z.string(),
  direction: z.int(),
  count: z.int(),
  examples: z.array(signalOfWeek),
});

const flagOfWeek = z.object({
  flag: z.string(),
  name: z.string(),
  severity: z.enum(severities),
  count: z.int(),
  examples: z.array(token),
});

const indexOfWeek = z.object({
  id: z.string(),
  name: z.string(),
  level: z.number(),
  change: known,
  equalWeightChange: known,
  turnover: z.number(),
  costs: z.number(),
  added: z.array(token),
  removed: z.array(token),
  writtenOff: z.array(z.string()),
});

const call = token.extend({
  grade: z.number(),
  /** Simple return since the call; −1 for a token that lost its price. Null while it is not known. */
  return: known,
});

/** The calls of a week and what became of them. */
export const callRecord = z.object({
  day,
  calls: z.array(call),
  medianReturn: known,
  meanReturn: known,
  /** Mean and median of every token graded on the day of the calls. */
  equalWeightReturn: known,
  equalWeightMedian: known,
  /** Calls that did better than the median token. */
  ahead: z.int(),
  losing: z.int(),
});

/** How long lists are cut: `total` counts all of it. */
const cut = <T extends z.ZodType>(item: T) => z.object({ total: z.int(), items: z.array(item) });

/** A week's report: what was known at the end of the week, and nothing later. */
export const weeklyReport = z.object({
  week: day,
  /** The Sunday before; null for the first graded week, which has nothing to compare with. */
  before: day.nullable(),
  source: z.string(),
  model: z.string(),
  market: marketWeek,
  newGradesOfA: cut(gradeMove),
  lostGradesOfA: cut(gradeMove),
  changes: z.array(gradeChange),
  signals: z.array(signalRule),
  newFlags: z.array(flagOfWeek),
  indices: z.array(indexOfWeek),
  /** What the calls of the Sunday before did in this week. */
  lastCalls: callRecord.nullable(),
  /** The tokens with the best overall grade this week. */
  calls: z.array(token.extend({ grade: z.number() })),
});

export type WeeklyReport = z.output<typeof weeklyReport>;
export type CallRecord = z.output<typeof callRecord>;
export type ReportToken = z.output<typeof token>;

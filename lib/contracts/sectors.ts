import { z } from "zod";
import { endpoint } from "./endpoint";
import { answer } from "./envelope";
import { asOfQuery, day, grade, known, letter, nothing, tokenName } from "./values";

const sector = z
  .object({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    tokens: z.int().describe("Tokens listed on the day."),
    graded: z.int(),
    medianGrade: grade,
    shareOfA: known.describe("Share of graded tokens with a grade of at least 80."),
    aboveAverage50d: known.describe("Breadth: share with a price above the 50-day average."),
    rising30d: known.describe("Breadth: share with a positive 30-day return."),
    medianReturn7d: known.describe("Fraction: 0.05 is 5 %."),
    medianReturn30d: known,
    medianReturn90d: known,
    marketCap: known.describe("US dollars, of the tokens where it is known."),
    volume24h: known,
    volumeChange: known.describe(
      "Mean daily volume of 7 days against that of 30 days, of all tokens together: 0.1 is a tenth more.",
    ),
    flagged: known.describe("Share with at least one red flag."),
    severelyFlagged: known,
  })
  .meta({ id: "Sector" });

const shared = { tag: "Market", query: asOfQuery, body: nothing } as const;

export const listSectors = endpoint({
  ...shared,
  name: "listSectors",
  path: "/api/v1/sectors",
  summary: "Sectors with breadth, momentum, grades, volume and red flags on a day",
  params: nothing,
  answer: answer(z.array(sector)),
  problems: ["day-not-graded", "outside-stored-range", "market-empty"],
  example: "/api/v1/sectors",
});

const member = tokenName.extend({
  grade,
  letter,
  return30d: known,
  marketCap: known,
  volume24h: known,
});

const week = z.object({
  day,
  tokens: z.int(),
  graded: z.int(),
  medianGrade: grade,
  aboveAverage50d: known,
  rising30d: known,
  medianReturn7d: known,
});

const signal = tokenName.extend({
  rule: z.string(),
  ruleName: z.string(),
  direction: z.int().describe("1 bullish, −1 bearish."),
  day,
});

const detail = sector
  .extend({
    best: z.array(member).describe("Highest grades."),
    worst: z.array(member).describe("Lowest grades."),
    rising: z.array(member).describe("Highest 30-day returns among traded tokens."),
    falling: z.array(member).describe("Lowest 30-day returns among traded tokens."),
    distribution: z.array(z.object({ letter: letter.unwrap(), count: z.int() })),
    weeks: z.array(week).describe("Every graded Sunday up to the day, oldest first."),
    signals: z.array(signal).describe("Of the 30 days up to the day, newest first."),
  })
  .meta({ id: "SectorDetail" });

export const getSector = endpoint({
  ...shared,
  name: "getSector",
  path: "/api/v1/sectors/{id}",
  summary: "A sector: leaders and laggards, breadth over time, grades, signals",
  params: z.object({ id: z.string().describe("As `listSectors` names it.") }),
  answer: answer(detail),
  problems: ["not-found", "day-not-graded", "outside-stored-range", "market-empty"],
  example: "/api/v1/sectors/ai",
});

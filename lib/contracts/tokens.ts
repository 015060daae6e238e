import { z } from "zod";
import { endpoint } from "./endpoint";
import { answer, pagedAnswer } from "./envelope";
import { checklist, earliness, flagState, safetyReport } from "./token-evidence";
import {
  asOf,
  asOfQuery,
  day,
  factorGroup,
  grade,
  known,
  letter,
  moment,
  nothing,
  tokenId,
  tokenName,
} from "./values";

/** What a cell of the screener may hold; null is unknown. */
const cell = z.union([z.number(), z.string(), z.array(z.number().nullable()), z.array(z.string())]);

/** A row of the screener: the token and the columns asked for, by column id, in the units that `columns` declares. */
export const tokenRow = tokenName
  .extend({
    flags: z.array(z.string()).optional().describe("Keys of the red flags raised."),
    spark: z.array(known).optional().describe("Thirty daily closes up to the day; null is a gap."),
  })
  .catchall(cell.nullable())
  .meta({ id: "TokenRow" });

/** Parameters of a screen apart from the filters, which are the columns themselves. */
const screenFields = {
  q: z.string().max(100).optional().describe("Text in the token's id, symbol, name or contract."),
  flags: z
    .string()
    .optional()
    .describe(
      "`none` (no red flag), `nosevere`, keys that must be raised, or keys with `-` that must not.",
    ),
  where: z
    .string()
    .max(2000)
    .optional()
    .describe("An expression: `grade >= 70 and volume24h > 2 * volumeAvg30d and not cexListed`."),
  sort: z.string().optional().describe("Column ids, best first; `-` for descending."),
  columns: z
    .string()
    .optional()
    .describe("Column ids of the answer, separated by commas; also `flags` and `spark`."),
  asOf,
};

/** A screen as a query string. Every column id is a filter too: ranges `min..max`, choices `a,b`. */
export const screenQuery = z.object(screenFields).catchall(z.string());

export const listQuery = z
  .object({
    ...screenFields,
    limit: z.coerce.number<string>().int().min(1).max(500).default(50).describe("Rows of a page."),
    cursor: z.string().max(400).optional().describe("`page.cursor` of the answer before."),
  })
  .catchall(z.string());

export const listTokens = endpoint({
  name: "listTokens",
  path: "/api/v1/tokens",
  tag: "Tokens",
  summary: "Screen the market",
  description:
    "Ranges are `min..max` with either end left out; lists are separated by commas. Pages stay on the grading of the first page.",
  params: nothing,
  query: listQuery,
  body: nothing,
  answer: pagedAnswer(z.array(tokenRow)),
  filters: true,
  problems: ["day-not-graded", "outside-stored-range", "market-empty", "cursor-expired"],
  example: "/api/v1/tokens?sector=ai,depin&grade=70..&sort=-grade&limit=5",
});

const tokenGradeValue = z.object({ grade, letter });

const observedValue = z.object({
  field: z.string(),
  label: z.string(),
  group: z.string(),
  unit: z.string(),
  value: known,
  ageDays: known.describe("Days from the observation to the day shown."),
  observedOn: day.nullable(),
  source: z.string().nullable(),
  fetchedAt: moment.nullable(),
});

const factorReading = z.object({
  factor: z.string(),
  name: z.string(),
  group: factorGroup,
  unit: z.string(),
  value: known,
  percentile: known.describe("0 to 100 in the universe of the day."),
  ageDays: known,
});

export const tokenDetail = tokenName
  .extend({
    chain: z.string().nullable(),
    contract: z.string().nullable(),
    sector: z.object({ id: z.string(), name: z.string() }).nullable(),
    categories: z.array(z.string()),
    excludedAs: z
      .string()
      .nullable()
      .describe("Why it is never graded: `stablecoin`, `wrapped`, …"),
    simulated: z.boolean(),
    genesisDate: day.nullable(),
    firstDay: day.nullable(),
    lastDay: day.nullable().describe("Newest snapshot up to the day shown."),
    links: z.object({
      homepage: z.string().nullable(),
      twitter: z.string().nullable(),
      telegram: z.string().nullable(),
      github: z.array(z.string()),
    }),
    grades: z.object({
      overall: tokenGradeValue,
      trader: tokenGradeValue,
      investor: tokenGradeValue,
      moonshot: tokenGradeValue,
    }),
    coverage: z.number().min(0).max(1).describe("Weighted share of the factors that were known."),
    confidence: z.number().min(0).max(1),
    withheld: z.string().nullable().describe("Why there is no grade."),
    earliness,
    checklist,
    safety: safetyReport,
    flags: z.array(flagState),
    values: z.array(observedValue),
    factors: z.array(factorReading),
    similar: z.array(
      tokenName.extend({
        sector: z.string().nullable(),
        grade,
        marketCap: known,
        similarity: z.number().min(0).max(1),
      }),
    ),
  })
  .meta({ id: "TokenDetail" });

export const getToken = endpoint({
  name: "getToken",
  path: "/api/v1/tokens/{id}",
  tag: "Tokens",
  summary:
    "A token on a day: grades, red flags, early-ness, values with age and source, similar tokens",
  params: z.object({ id: tokenId }),
  query: asOfQuery,
  body: nothing,
  answer: answer(tokenDetail),
  problems: ["token-not-found", "day-not-graded", "outside-stored-range", "market-empty"],
  example: "/api/v1/tokens/{id}",
});

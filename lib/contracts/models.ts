import { z } from "zod";
import { crossSectionKeys } from "@/lib/domain/model/cross-section";
import { endpoint } from "./endpoint";
import { answer, plainAnswer } from "./envelope";
import {
  asOf,
  asOfQuery,
  day,
  grade,
  gradeKind,
  known,
  moment,
  nothing,
  tokenName,
} from "./values";

const modelId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{0,79}$/, "A model id is like `prior-1a2b3c4d`.");

const term = z.string().min(1).max(129);
const weightsOf = (weight: z.ZodNumber) => z.record(term, weight);
const shares = weightsOf(z.number()).describe(
  "Signed shares by data point, or by a product of two (`a*b`); their sizes add up to 1.",
);
const byHorizon = <T extends z.ZodType>(value: T) =>
  z.object({ trader: value, investor: value, moonshot: value });

const fit = z
  .object({
    learnedFrom: day,
    learnedTo: day,
    weeks: z.int(),
    tokenWeeks: z.int(),
    embargo: z.string().describe("How it is kept that nothing learned from was still unknown."),
    horizons: byHorizon(z.array(z.int())).describe("Days ahead that each grade was fitted to."),
    penalty: byHorizon(z.number()).describe("Ridge penalty."),
    crossSection: z
      .object({ key: z.enum(crossSectionKeys), name: z.string(), words: z.string() })
      .describe("How the values of a day become the numbers that are weighed."),
    trials: z.int().describe("Variants that were compared before the recipe was fixed."),
    outOfSample: z.record(
      gradeKind,
      z.object({ horizonDays: z.int(), rankIc: known, t: known, weeks: z.int() }).nullable(),
    ),
    chances: z
      .array(
        z.object({
          grade: z.number().describe("Moonshot grade."),
          triple: z.number(),
          tenfold: z.number(),
          minus90: z.number(),
        }),
      )
      .describe("Chances in 180 days, 0 to 1; empty before they could be known."),
    market: z.object({ source: z.string(), tokens: z.int(), firstDay: day, lastDay: day }),
  })
  .meta({ id: "Fit" });

const modelFacts = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(["prior", "fitted", "fork"]),
  note: z.string(),
  base: z.string().nullable().describe("The model that a fork began as."),
  validFrom: day.nullable().describe("The first day whose grades a fitted model may make."),
  createdAt: moment.nullable().describe("Null for the prior until a grading used it."),
});

const model = modelFacts
  .extend({ weights: z.record(gradeKind, shares), fit: fit.nullable() })
  .meta({ id: "Model" });

export const listModels = endpoint({
  name: "listModels",
  path: "/api/v1/models",
  tag: "Models",
  summary: "Every version of the weights, and which one grades the newest day",
  description:
    "Fitted models come first, by the day from which they hold. A day is graded with the model its owner chose, else the newest fitted one that could be known by then, else the prior.",
  params: nothing,
  query: asOfQuery,
  body: nothing,
  answer: plainAnswer(
    z.object({
      served: z.string().describe("The model of the day, or of the newest stored day."),
      chosen: z.string().nullable().describe("The owner's choice for all days."),
      models: z.array(modelFacts.meta({ id: "ModelFacts" })),
    }),
  ),
  example: "/api/v1/models",
});

export const getModel = endpoint({
  name: "getModel",
  path: "/api/v1/models/{id}",
  tag: "Models",
  summary: "A version of the weights and what it was learned from",
  params: z.object({ id: modelId }),
  query: nothing,
  body: nothing,
  answer: plainAnswer(model),
  problems: ["not-found"],
  example: "/api/v1/models/prior-1a2b3c4d",
});

const newWeights = weightsOf(z.number().min(-1000).max(1000));
const changes = z
  .object({
    base: modelId.describe("The model whose weights hold where none is given."),
    weights: z
      .strictObject({
        trader: newWeights.optional(),
        investor: newWeights.optional(),
        moonshot: newWeights.optional(),
      })
      .describe(
        "Changed weights by grade; 0 takes a data point out. They are normalised, and Overall is mixed from the three.",
      ),
  })
  .meta({ id: "ModelChanges" });

export const createModel = endpoint({
  name: "createModel",
  method: "POST",
  status: 201,
  path: "/api/v1/models",
  tag: "Models",
  summary: "Keep changed weights as a model of their own",
  description: "The same name, base and weights are the same model: keeping it twice is once.",
  params: nothing,
  query: nothing,
  body: changes.extend({
    name: z.string().trim().min(1).max(60),
    note: z.string().trim().max(500).default(""),
  }),
  answer: plainAnswer(model),
  problems: ["not-found"],
  example: "/api/v1/models",
});

const gradePair = tokenName.extend({ before: grade, after: grade });
const comparison = z
  .object({
    gradedBefore: z.int(),
    gradedAfter: z.int(),
    gradedBoth: z.int(),
    correlation: known.describe("Spearman's, over tokens graded both times."),
    topBefore: z.array(gradePair).describe("Best 20 of the grading shown."),
    topAfter: z.array(gradePair).describe("Best 20 under the changed weights."),
    up: z.array(gradePair).describe("Largest gains first, at most 10."),
    down: z.array(gradePair).describe("Largest losses first, at most 10."),
  })
  .meta({ id: "GradingComparison" });

export const previewModel = endpoint({
  name: "previewModel",
  method: "POST",
  path: "/api/v1/models/preview",
  tag: "Models",
  summary: "The grades of a day under changed weights beside those that are shown",
  description:
    "Exactly what grading the day with the changed weights would give, from the stored ranks. Nothing is kept.",
  params: nothing,
  query: nothing,
  body: changes.extend({ asOf }),
  answer: answer(z.record(gradeKind, comparison)),
  problems: ["not-found", "day-not-graded", "outside-stored-range", "market-empty"],
  example: "/api/v1/models/preview",
});

export const useModel = endpoint({
  name: "useModel",
  method: "PUT",
  path: "/api/v1/models/current",
  tag: "Models",
  summary: "Grade all days with one model, or each with its own again",
  description:
    "`null` gives each day the newest model that could be known by then. The newest day is graded again at once, others when they are asked for; until then they show the grades they have.",
  params: nothing,
  query: nothing,
  body: z.object({ id: modelId.nullable() }),
  answer: plainAnswer(z.object({ served: z.string(), chosen: z.string().nullable() })),
  problems: ["not-found", "market-empty"],
  example: "/api/v1/models/current",
});

import { z } from "zod";
import { endpoint } from "./endpoint";
import { plainAnswer } from "./envelope";
import { factorGroup, known, nothing, severity } from "./values";

const factorDeclaration = z
  .object({
    key: z.string(),
    group: factorGroup,
    groupName: z.string(),
    name: z.string(),
    short: z.string(),
    why: z.string(),
    formula: z.string(),
    unit: z.string(),
    horizonDays: z.int(),
    windowDays: z.int(),
    inputs: z.array(z.string()),
    source: z.string(),
    missing: z.string(),
    weights: z
      .object({ overall: known, trader: known, investor: known, moonshot: known })
      .describe("Signed weights of the model of the newest grading; null before the first."),
  })
  .meta({ id: "Factor" });

export const listFactors = endpoint({
  name: "listFactors",
  path: "/api/v1/factors",
  tag: "Declarations",
  summary: "Every data point: formula, why, source, horizon, weights",
  params: nothing,
  query: nothing,
  body: nothing,
  answer: plainAnswer(z.array(factorDeclaration)),
  example: "/api/v1/factors",
});

const columnDeclaration = z
  .object({
    id: z.string(),
    aliases: z.array(z.string()),
    kind: z.enum(["number", "choice"]),
    label: z.string(),
    short: z.string(),
    description: z.string(),
    group: z.string(),
    unit: z.string().nullable().describe("Null for texts. `fraction`: 0.05 is 5 %."),
    scale: z.enum(["linear", "log", "symlog"]).nullable(),
    defaultPosition: known,
  })
  .meta({ id: "Column" });

export const listColumns = endpoint({
  name: "listColumns",
  path: "/api/v1/columns",
  tag: "Declarations",
  summary: "Every screener column: name in filters and expressions, unit, scale",
  params: nothing,
  query: nothing,
  body: nothing,
  answer: plainAnswer(z.array(columnDeclaration)),
  example: "/api/v1/columns",
});

const flagDeclaration = z
  .object({
    key: z.string(),
    name: z.string(),
    severity,
    rule: z.string(),
    why: z.string(),
    inputs: z.array(z.string()),
    windowDays: z.int(),
    gradeCap: known,
  })
  .meta({ id: "Flag" });

export const listFlags = endpoint({
  name: "listFlags",
  path: "/api/v1/flags",
  tag: "Declarations",
  summary: "Every red flag: rule, severity, why, what it caps",
  params: nothing,
  query: nothing,
  body: nothing,
  answer: plainAnswer(z.array(flagDeclaration)),
  example: "/api/v1/flags",
});

const preset = z
  .object({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    query: z.string().describe("Query string of the screener page and of `/api/v1/tokens`."),
  })
  .meta({ id: "Preset" });

export const listPresets = endpoint({
  name: "listPresets",
  path: "/api/v1/presets",
  tag: "Declarations",
  summary: "Ready-made screens",
  params: nothing,
  query: nothing,
  body: nothing,
  answer: plainAnswer(z.array(preset)),
  example: "/api/v1/presets",
});

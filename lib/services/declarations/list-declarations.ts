import type {
  listColumns,
  listFactors,
  listFlags,
  listPresets,
} from "@/lib/contracts/declarations";
import type { AnswerOf } from "@/lib/contracts/endpoint";
import { type Factor, factorGroups } from "@/lib/domain/factor";
import { factors as declaredFactors } from "@/lib/domain/factors/index";
import type { Flag } from "@/lib/domain/flag";
import { flags as declaredFlags } from "@/lib/domain/flags/index";
import { gradeKinds } from "@/lib/domain/grading/grade";
import { normaliseWeights } from "@/lib/domain/grading/weights";
import { marketCatalog } from "@/lib/domain/market/frame-columns";
import { presets, presetText } from "@/lib/domain/screen/presets";
import { currentModel } from "@/lib/services/grading/current-model";

const factors: readonly Factor[] = declaredFactors;
const flags: readonly Flag[] = declaredFlags;
const weights = {
  overall: normaliseWeights(currentModel.weights.overall),
  trader: normaliseWeights(currentModel.weights.trader),
  investor: normaliseWeights(currentModel.weights.investor),
  moonshot: normaliseWeights(currentModel.weights.moonshot),
};

/** Every data point with its weights in the model whose grades are shown; 0 is a weight, null is none. */
export const factorDeclarations = (): AnswerOf<typeof listFactors> => ({
  data: factors.map((factor) => {
    const [overall, trader, investor, moonshot] = gradeKinds.map(
      (kind) => weights[kind][factor.key] ?? null,
    );
    return {
      key: factor.key,
      group: factor.group,
      groupName: factorGroups[factor.group],
      name: factor.name,
      short: factor.short,
      why: factor.why,
      formula: factor.formula,
      unit: factor.unit,
      horizonDays: factor.horizonDays,
      windowDays: factor.windowDays,
      inputs: [...factor.inputs],
      source: factor.source,
      missing: factor.missing,
      weights: {
        overall: overall ?? null,
        trader: trader ?? null,
        investor: investor ?? null,
        moonshot: moonshot ?? null,
      },
    };
  }),
});

/** Every column that can be shown, filtered by, sorted by and used in expressions. */
export const columnDeclarations = (): AnswerOf<typeof listColumns> => ({
  data: marketCatalog.columns.map((column) => ({
    id: column.id,
    aliases: [...(column.aliases ?? [])],
    kind: column.kind,
    label: column.label,
    short: column.short,
    description: column.description,
    group: column.group,
    unit: column.kind === "number" ? column.unit : null,
    scale: column.kind === "number" ? column.scale : null,
    defaultPosition: column.defaultPosition,
  })),
});

/** Every red flag with its rule. */
export const flagDeclarations = (): AnswerOf<typeof listFlags> => ({
  data: flags.map(({ key, name, severity, rule, why, inputs, windowDays, gradeCap }) => ({
    key,
    name,
    severity,
    rule,
    why,
    inputs: [...inputs],
    windowDays,
    gradeCap,
  })),
});

/** The ready-made screens. */
export const presetDeclarations = (): AnswerOf<typeof listPresets> => ({
  data: presets.map((preset) => ({
    id: preset.id,
    name: preset.name,
    description: preset.description,
    query: presetText(preset),
  })),
});

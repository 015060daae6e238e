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
import { byKind } from "@/lib/domain/grading/assign-grades";
import { gradeKinds, type Model } from "@/lib/domain/grading/grade";
import { priorModel } from "@/lib/domain/grading/prior-model";
import { normaliseWeights } from "@/lib/domain/grading/weights";
import { marketCatalog } from "@/lib/domain/market/frame-columns";
import { presets, presetText } from "@/lib/domain/screen/presets";
import { snapshotRange } from "@/lib/services/grading/stored-market";
import { servedModel } from "@/lib/services/models/served-model";

const factors: readonly Factor[] = declaredFactors;
const flags: readonly Flag[] = declaredFlags;
/** Every data point with its weights in the model of the newest stored day; 0 is a weight, null is none. */
export async function factorDeclarations(): Promise<AnswerOf<typeof listFactors>> {
  const range = await snapshotRange();
  return describeFactors(range === null ? priorModel : await servedModel(range.lastDay));
}

function describeFactors(model: Model): AnswerOf<typeof listFactors> {
  const weights = byKind((kind) => normaliseWeights(model.weights[kind]));
  const data = factors.map((factor) => {
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
  });
  return { data };
}

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

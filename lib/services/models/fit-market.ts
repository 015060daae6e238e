import { insertModel, type NewModel } from "@/lib/db/models";
import { inTransaction } from "@/lib/db/pool";
import { smallCaps } from "@/lib/domain/evaluation/segment";
import { factorKeys } from "@/lib/domain/factor-keys";
import { type Day, formatDay } from "@/lib/domain/market/day";
import { daysPerWeek, weekEndUpTo } from "@/lib/domain/market/week";
import { type FittedModel, walkForwardModels } from "@/lib/domain/model/fitted-model";
import { fittedRecipes } from "@/lib/domain/model/recipes";
import { readWholePanel } from "@/lib/services/evaluation/evaluate-market";
import { studyWeeks } from "@/lib/services/evaluation/study-weeks";
import { type GradableMarket, requireMarket } from "@/lib/services/grading/stored-market";
import { announceMarket } from "@/lib/services/market/bump-market-stamp";
import { ProblemError } from "@/lib/services/problem-error";
import { fingerprintOf } from "./fingerprint";

/** A model is fitted every so many weeks: its weights move too little for more. */
const weeksBetweenFits = 4;
export const daysBetweenFits = weeksBetweenFits * daysPerWeek;

export interface FitOutcome {
  /** Weeks that were studied, to learn from or to be foretold. */
  readonly weeks: number;
  /** Models that follow from the stored history, and those of them that were not kept before. */
  readonly models: number;
  readonly newModels: number;
  /** Days from which the first and the last hold; null when there is too little history. */
  readonly firstValidFrom: Day | null;
  readonly lastValidFrom: Day | null;
}

/**
 * Walks forward once through the stored history and keeps one model every four weeks, each learned only from weeks whose
 * outcome was known on the day of its fit. Kept models never change: the same history gives the same models.
 * Throws "market-empty" or, for a simulated market, "market-simulated".
 */
export async function fitMarket(
  onProgress: (progress: { readonly day: Day; readonly tokens: number }) => void = () => undefined,
): Promise<FitOutcome> {
  const market = await requireMarket();
  if (market.kind === "simulated")
    throw new ProblemError(
      "market-simulated",
      "The stored market is simulated: made-up prices teach nothing, so its grades keep the prior.",
    );
  const weeks = await studyWeeks(await readWholePanel(market), {
    from: weekEndUpTo(market.firstDay) + daysPerWeek,
    to: weekEndUpTo(market.lastDay),
    segment: smallCaps,
    vanishedRule: "last-price",
    crossSection: fittedRecipes.trader.crossSection,
    onProgress,
  });
  const fitted = walkForwardModels(weeks, factorKeys, { everyWeeks: weeksBetweenFits });
  const newModels = await keep(fitted, market);
  return {
    weeks: weeks.length,
    models: fitted.length,
    newModels,
    firstValidFrom: fitted.at(0)?.day ?? null,
    lastValidFrom: fitted.at(-1)?.day ?? null,
  };
}

/** Keeps all models or none, and tells of them, so that the newest day is graded with its own. */
const keep = (fitted: readonly FittedModel[], market: GradableMarket): Promise<number> =>
  inTransaction(async (client) => {
    let kept = 0;
    for (const model of fitted) if (await insertModel(client, storedForm(model, market))) kept += 1;
    if (kept > 0) await announceMarket(client, market.stamp);
    return kept;
  });

/** A fitted model as it is kept; its id tells the day and, as a fingerprint, what was learned. */
function storedForm({ day, weights, chances, fit }: FittedModel, market: GradableMarket): NewModel {
  const { source, tokenCount: tokens, firstDay, lastDay } = market;
  const dayText = formatDay(day);
  return {
    id: `fitted-${dayText}-${fingerprintOf([dayText, weights, chances, fit])}`,
    name: `Fitted on ${dayText}`,
    kind: "fitted",
    weights: { ...weights },
    fit: {
      ...fit,
      horizons: {
        trader: [...fit.horizons.trader],
        investor: [...fit.horizons.investor],
        moonshot: [...fit.horizons.moonshot],
      },
      outOfSample: { ...fit.outOfSample },
      chances,
      market: { source, tokens, firstDay, lastDay },
    },
    validFrom: day,
    baseId: null,
    note: "",
  };
}

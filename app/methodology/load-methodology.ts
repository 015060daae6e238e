import type { FactorInfo, Methodology } from "@/components/methodology/model";
import type { Factor } from "@/lib/domain/factor";
import { factors as declared } from "@/lib/domain/factors/index";
import { currentMarket, openMarket, type StoredView } from "@/lib/services/market-view";
import { readModel, readModels } from "@/lib/services/models/read-models";
import { ProblemError } from "@/lib/services/problem-error";

const factors: readonly Factor[] = declared;

type Found = { readonly view: StoredView } | { readonly problem: string };

/** The graded day, or why there is none: the page explains the method all the same. */
async function findDay(asOf: string | null): Promise<Found> {
  try {
    return { view: await openMarket(asOf) };
  } catch (error) {
    if (error instanceof ProblemError) return { problem: error.message };
    throw error;
  }
}

function factorInfos(view: StoredView | null): FactorInfo[] {
  const { factorKeys = [], statistics } = view?.run ?? {};
  return factors.map((factor) => {
    const known = statistics?.knownByFactor[factorKeys.indexOf(factor.key)];
    const universe = statistics?.universe ?? 0;
    const { key, group, name, why, formula, source, missing, unit, horizonDays } = factor;
    return {
      ...{ key, group, name, why, formula, source, missing, unit, horizonDays },
      knownShare: known === undefined || universe === 0 ? null : known / universe,
    };
  });
}

/** What the page shows: the model of a day, or one of the kept models by its id. Throws `not-found` for an unknown id. */
export async function loadMethodology(
  asOf: string | null,
  modelId: string | null,
): Promise<Methodology> {
  const [found, models, market] = await Promise.all([
    findDay(asOf),
    readModels(asOf ?? undefined),
    currentMarket(),
  ]);
  const view = "view" in found ? found.view : null;
  const { data: model } = await readModel(modelId ?? models.data.served);
  return {
    model,
    models: models.data,
    factors: factorInfos(view),
    day: view?.meta.asOf ?? null,
    asOf,
    isServed: model.id === models.data.served,
    isSimulated: market?.kind === "simulated",
    problem: "problem" in found ? found.problem : null,
  };
}

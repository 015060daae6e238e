import { getPool } from "@/lib/db/pool";
import { findServedModels } from "@/lib/db/served-model";
import type { Model } from "@/lib/domain/grading/grade";
import type { Day } from "@/lib/domain/market/day";
import { modelOf } from "./model-of";

/** The model of each day: its owner's choice, else the newest that could be known by then, else the prior. */
export async function servedModels(days: readonly Day[]): Promise<ReadonlyMap<Day, Model>> {
  const ids = await findServedModels(getPool(), days);
  const models = await Promise.all(ids.map(modelOf));
  return new Map(days.flatMap((day, i) => (models[i] ? [[day, models[i]] as const] : [])));
}

/** The model whose grades a day shows. */
export async function servedModel(day: Day): Promise<Model> {
  const [id = ""] = await findServedModels(getPool(), [day]);
  return modelOf(id);
}

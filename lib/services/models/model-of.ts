import { findModel } from "@/lib/db/models";
import { getPool } from "@/lib/db/pool";
import type { Model } from "@/lib/domain/grading/grade";
import { priorModel } from "@/lib/domain/grading/prior-model";

const kept = new Map<string, Model>([[priorModel.id, priorModel]]);

/** A model with its weights. Models never change, so each is read once. Throws when there is none of that id. */
export async function modelOf(id: string): Promise<Model> {
  const known = kept.get(id);
  if (known !== undefined) return known;
  const row = await findModel(getPool(), id);
  if (row === null) throw new Error(`There is no model "${id}".`);
  const { name, kind, weights } = row;
  const model = { id, name, kind, weights };
  kept.set(id, model);
  return model;
}

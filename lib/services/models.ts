import { z } from "zod";
import { prisma } from "@/lib/db/prisma";
import { gradeKinds, type Model } from "@/lib/domain/grading/grade";
import { priorModel } from "@/lib/domain/grading/prior-model";

const weights = z.record(z.enum(gradeKinds), z.record(z.string(), z.number()));
const kind = z.enum(["prior", "fitted", "fork"]);

const kept = new Map<string, Model>([[priorModel.id, priorModel]]);

/** A model with its weights. Models never change, so each is read once. Throws when there is none of that id. */
export async function modelOf(id: string): Promise<Model> {
  const known = kept.get(id);
  if (known !== undefined) return known;
  const row = await prisma.gradingModel.findUniqueOrThrow({ where: { id } });
  const model = {
    id,
    name: row.name,
    kind: kind.parse(row.kind),
    weights: weights.parse(row.weights),
  };
  kept.set(id, model);
  return model;
}

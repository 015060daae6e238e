import { z } from "zod";
import { gradeKinds } from "@/lib/domain/grading/grade";
import { formatDay } from "@/lib/domain/market/day";
import { crossSectionKeys } from "@/lib/domain/model/cross-section";
import type { Queryable } from "./runs";

const number = z.number().nullable();
const horizons = z.object({ trader: z.unknown(), investor: z.unknown(), moonshot: z.unknown() });
const curve = z.object({ intercept: z.number(), slope: z.number() });
const outOfSample = z.object({
  horizonDays: z.int(),
  rankIc: number,
  t: number,
  weeks: z.int(),
});

/** What is kept of a fit beside its weights. Days count from 1970-01-01. */
export const storedFit = z.object({
  learnedFrom: z.int(),
  learnedTo: z.int(),
  weeks: z.int(),
  tokenWeeks: z.int(),
  horizons: horizons.extend({
    trader: z.array(z.int()),
    investor: z.array(z.int()),
    moonshot: z.array(z.int()),
  }),
  penalty: horizons.extend({
    trader: z.number(),
    investor: z.number(),
    moonshot: z.number(),
  }),
  /** Fits kept before there was a choice were made of plain ranks. */
  crossSection: z.enum(crossSectionKeys).default("plain"),
  trials: z.int(),
  outOfSample: z.record(z.enum(gradeKinds), outOfSample.nullable()),
  /** Curves of the chances in 180 days over the Moonshot grade; null before they could be known. */
  chances: z.object({ triple: curve, tenfold: curve, minus90: curve }).nullable(),
  /** The stored market that was learned from. */
  market: z.object({ source: z.string(), tokens: z.int(), firstDay: z.int(), lastDay: z.int() }),
});
export type StoredFit = z.output<typeof storedFit>;

const storedModel = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(["prior", "fitted", "fork"]),
  weights: z.record(z.enum(gradeKinds), z.record(z.string(), z.number())),
  fit: storedFit.nullable(),
  validFrom: z.int().nullable(),
  baseId: z.string().nullable(),
  note: z.string(),
  createdAtMs: z.number(),
});
/** A model as it is kept. It never changes. */
export type StoredModel = z.output<typeof storedModel>;
/** A model that is about to be kept. */
export type NewModel = Omit<StoredModel, "createdAtMs">;

const columns = `id, name, kind, weights, fit, valid_from - date '1970-01-01' AS "validFrom", base_id AS "baseId", note,
  (extract(epoch FROM created_at) * 1000)::float8 AS "createdAtMs"`;

/** A kept model, or null. */
export async function findModel(db: Queryable, id: string): Promise<StoredModel | null> {
  const { rows } = await db.query(`SELECT ${columns} FROM grading_models WHERE id = $1`, [id]);
  return storedModel.nullable().parse(rows[0] ?? null);
}

/** Every kept model: fitted ones by the day from which they hold, newest first, then the others, newest first. */
export async function findModels(db: Queryable): Promise<StoredModel[]> {
  const { rows } = await db.query(
    `SELECT ${columns} FROM grading_models ORDER BY valid_from DESC NULLS LAST, created_at DESC, id`,
  );
  return z.array(storedModel).parse(rows);
}

/** The fitted model that holds from the latest day, or null. */
export async function findNewestFit(db: Queryable): Promise<StoredModel | null> {
  const { rows } = await db.query(
    `SELECT ${columns} FROM grading_models WHERE kind = 'fitted' ORDER BY valid_from DESC, created_at DESC LIMIT 1`,
  );
  return storedModel.nullable().parse(rows[0] ?? null);
}

/** Keeps a model and answers whether it is new; one that is kept already stays as it is. */
export async function insertModel(db: Queryable, model: NewModel): Promise<boolean> {
  const { id, name, kind, weights, fit, validFrom, baseId, note } = model;
  const { rowCount } = await db.query(
    `INSERT INTO grading_models (id, name, kind, weights, fit, valid_from, base_id, note)
     VALUES ($1, $2, $3, $4::jsonb, $5::jsonb, $6, $7, $8) ON CONFLICT (id) DO NOTHING`,
    [
      id,
      name,
      kind,
      JSON.stringify(weights),
      fit && JSON.stringify(fit),
      validFrom === null ? null : formatDay(validFrom),
      baseId,
      note,
    ],
  );
  return rowCount === 1;
}

/** The model that the owner chose for all days, or null. */
export async function findChosenModel(db: Queryable): Promise<string | null> {
  const { rows } = await db.query<{ id: string | null }>(
    "SELECT model_id AS id FROM market WHERE id = 1",
  );
  return rows[0]?.id ?? null;
}

/** Chooses a model for all days; null lets each day have its own again. */
export async function chooseModel(db: Queryable, id: string | null): Promise<void> {
  await db.query("UPDATE market SET model_id = $1 WHERE id = 1", [id]);
}

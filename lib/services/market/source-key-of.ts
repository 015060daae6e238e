import type { ClientBase } from "pg";
import { z } from "zod";

export interface SourceInput {
  readonly id: string;
  readonly name: string;
  readonly kind: "simulated" | "file" | "provider";
}

const rowSchema = z.object({ key: z.number() });

/** The key of a source of numbers, which is stored when it is new. */
export async function sourceKeyOf(client: ClientBase, source: SourceInput): Promise<number> {
  const { rows } = await client.query(
    `INSERT INTO sources (id, name, kind) VALUES ($1, $2, $3)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind RETURNING key`,
    [source.id, source.name, source.kind],
  );
  return rowSchema.parse(rows[0]).key;
}

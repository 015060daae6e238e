import type { ClientBase } from "pg";
import { sectors } from "@/lib/domain/market/sectors";

/** Makes the stored sectors those of `lib/domain/market/sectors`. */
export async function upsertSectors(client: ClientBase): Promise<void> {
  await client.query(
    `INSERT INTO sectors (id, name, description, position)
     SELECT id, name, description, position
       FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS s (id, name, description, position)
     ON CONFLICT (id) DO UPDATE
       SET name = excluded.name, description = excluded.description, position = excluded.position`,
    [
      sectors.map(({ id }) => id),
      sectors.map(({ name }) => name),
      sectors.map(({ description }) => description),
    ],
  );
}

import type { Queryable } from "./runs";

/** Columns that let somebody in: in no export. */
const secrets = [
  "password_hash",
  "token_hash",
  "key_hash",
  "access_token",
  "refresh_token",
  "id_token",
];

interface Reference {
  readonly child: string;
  readonly parent: string;
  readonly childColumns: readonly string[];
  readonly parentColumns: readonly string[];
}

/** Every foreign key of the store. Names come from the catalogue, quoted where they need it. */
async function findReferences(db: Queryable): Promise<Reference[]> {
  const columnsOf = (table: string, numbers: string) =>
    `(SELECT array_agg(quote_ident(a.attname) ORDER BY n.place) FROM unnest(c.${numbers}) WITH ORDINALITY n(number, place)
      JOIN pg_attribute a ON a.attrelid = c.${table} AND a.attnum = n.number)`;
  const { rows } = await db.query<Reference>(
    `SELECT c.conrelid::regclass::text AS child, c.confrelid::regclass::text AS parent,
            ${columnsOf("conrelid", "conkey")} AS "childColumns", ${columnsOf("confrelid", "confkey")} AS "parentColumns"
     FROM pg_constraint c WHERE c.contype = 'f' ORDER BY 1, 2`,
  );
  return rows;
}

/** For each table that holds something of an account, the condition of its rows, with the account's id as $1. */
export async function ownedTables(db: Queryable): Promise<Map<string, string>> {
  const references = await findReferences(db);
  const conditions = new Map([["users", "id = $1"]]);
  for (const [parent, condition] of conditions) {
    for (const { child, childColumns, parentColumns } of references.filter(
      (reference) => reference.parent === parent,
    )) {
      if (conditions.has(child)) continue;
      conditions.set(
        child,
        `(${childColumns}) IN (SELECT ${parentColumns} FROM ${parent} WHERE ${condition})`,
      );
    }
  }
  return conditions;
}

type Row = Record<string, unknown>;

/**
 * All rows that belong to an account, by table, without secrets. Found by the foreign keys that lead to it, so that a
 * new table is exported as it is deleted: by itself. Rows that name a token by its number get its id too.
 */
export async function exportRows(db: Queryable, userId: string): Promise<Record<string, Row[]>> {
  const tables: Record<string, Row[]> = {};
  for (const [table, condition] of await ownedTables(db)) {
    const { rows } = await db.query<{ row: Row; tokenId: string | null }>(
      `SELECT to_jsonb(t) - $2::text[] AS row, k.id AS "tokenId"
       FROM (SELECT * FROM ${table} WHERE ${condition}) t
       LEFT JOIN tokens k ON k.key = (to_jsonb(t) ->> 'token_key')::int`,
      [userId, secrets],
    );
    tables[table] = rows.map(({ row, tokenId }) =>
      tokenId === null ? row : { ...row, token_id: tokenId },
    );
  }
  return tables;
}

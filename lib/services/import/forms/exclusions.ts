import type { ClientBase } from "pg";
import { z } from "zod";
import { exclusionOf } from "@/lib/domain/market/exclusions";
import { sectorOf } from "@/lib/domain/market/sectors";
import type { Form, FormContext } from "@/lib/services/import/form";
import type { TokenInput } from "@/lib/services/market/upsert-tokens";
import { cellReader, listOf, type ReadToken, TokenTaker } from "./token-taker";

const isTrue = (text: string | null): boolean => /^(true|1|yes)$/i.test(text ?? "");

function tokenReader({ header, tally }: FormContext): ReadToken {
  const cell = cellReader(header);
  return (row) => {
    const categories = listOf(cell(row, "all_categories", "categories"), /[;|]/);
    const isStablecoin = isTrue(cell(row, "is_stablecoin"));
    const isWrapped = isTrue(cell(row, "is_wrapped_coin"));
    const byCategory = exclusionOf(categories);
    const believed = categories.length === 0 && isWrapped ? "wrapped" : byCategory;
    const excludedAs = isStablecoin ? "stablecoin" : believed;
    if (isWrapped && excludedAs === null) tally.count("exclusion-unconfirmed");
    return {
      id: cell(row, "coin_id", "id") ?? "",
      symbol: cell(row, "symbol"),
      name: cell(row, "name"),
      categories,
      sector: sectorOf(categories),
      excludedAs,
    };
  };
}

const idRows = z.array(z.object({ id: z.string() }));

/** A list of exclusions knows less of a token than its description: it only fills in what is missing. */
async function fillOnly(
  client: ClientBase,
  tokens: readonly TokenInput[],
): Promise<readonly TokenInput[]> {
  const { rows } = await client.query(
    "SELECT id FROM tokens WHERE id = ANY($1::text[]) AND (categories <> '{}' OR symbol <> id)",
    [tokens.map(({ id }) => id)],
  );
  const described = new Set(idRows.parse(rows).map(({ id }) => id));
  return tokens.map((token) =>
    described.has(token.id) ? { id: token.id, excludedAs: token.excludedAs ?? null } : token,
  );
}

/** Stablecoins and wrapped tokens, to be left out of the universe. */
export const exclusions: Form = {
  id: "exclusions",
  title: "stablecoins or wrapped tokens to leave out",
  columns: "coin_id,name,symbol,is_stablecoin,is_wrapped_coin[,all_categories (by ;)]",
  source: { id: "file-exclusions", name: "Imported file, exclusions", kind: "file" },
  hasObservations: false,
  recognises: (names) =>
    (names.has("coin_id") || names.has("id")) &&
    names.has("is_stablecoin") &&
    names.has("is_wrapped_coin"),
  open: (context) =>
    new TokenTaker(context.header.length, tokenReader(context), context.tally, fillOnly),
};

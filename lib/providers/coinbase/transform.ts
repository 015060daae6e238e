import { z } from "zod";
import { listOf } from "@/lib/providers/mechanism/endpoint";
import { type Reading, reading } from "@/lib/providers/mechanism/reading";

export const listingsSchema = z.object({
  products: listOf(
    z.object({
      base_display_symbol: z.string().min(1),
      base_name: z.string().optional(),
      status: z.string(),
      is_disabled: z.boolean().catch(false),
      trading_disabled: z.boolean().catch(false),
    }),
  ),
});

/** Symbols that can be bought now. They claim no identity. */
export function readListings({ products }: z.infer<typeof listingsSchema>): Reading[] {
  const trading = products.filter(
    ({ status, is_disabled, trading_disabled }) =>
      status === "online" && !is_disabled && !trading_disabled,
  );
  return [...new Set(trading.map(({ base_display_symbol }) => base_display_symbol))].map((symbol) =>
    reading({ providerId: symbol, description: { symbol } }),
  );
}

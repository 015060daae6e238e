import { z } from "zod";
import { listOf } from "@/lib/providers/mechanism/endpoint";
import { type Reading, reading } from "@/lib/providers/mechanism/reading";

export const listingsSchema = z.object({
  symbols: listOf(
    z.object({
      status: z.string(),
      baseAsset: z.string().min(1),
      isSpotTradingAllowed: z.boolean().catch(false),
    }),
  ),
});

/** Symbols that can be bought now. They claim no identity. */
export function readListings({ symbols }: z.infer<typeof listingsSchema>): Reading[] {
  const trading = symbols.filter(
    ({ status, isSpotTradingAllowed }) => status === "TRADING" && isSpotTradingAllowed,
  );
  return [...new Set(trading.map(({ baseAsset }) => baseAsset))].map((symbol) =>
    reading({ providerId: symbol, description: { symbol } }),
  );
}

import { z } from "zod";
import { type Reading, reading } from "@/lib/providers/mechanism/reading";

const pair = z.object({ wsname: z.string().includes("/"), status: z.string().default("online") });

export const listingsSchema = z.object({
  result: z.record(z.string(), z.unknown()).transform((pairs) =>
    Object.values(pairs).flatMap((value) => {
      const parsed = pair.safeParse(value);
      return parsed.success ? [parsed.data] : [];
    }),
  ),
});

/** Their own names of what others call differently. */
const otherNames: Readonly<Record<string, string>> = { XBT: "BTC", XDG: "DOGE" };

/** Symbols that can be bought now. They claim no identity. */
export function readListings({ result }: z.infer<typeof listingsSchema>): Reading[] {
  const bases = result
    .filter(({ status }) => status === "online")
    .flatMap(({ wsname }) => wsname.split("/")[0] ?? []);
  return [...new Set(bases)].map((base) => {
    const symbol = otherNames[base] ?? base;
    return reading({ providerId: symbol, description: { symbol } });
  });
}

import { z } from "zod";
import type { Connector } from "@/lib/providers/mechanism/connector";
import { sweepEndpoint } from "@/lib/providers/mechanism/endpoint";
import type { ReportedFailure } from "@/lib/providers/mechanism/provider-error";
import { listingsSchema, readListings } from "./transform";

const listings = sweepEndpoint({
  id: "listings",
  limitGroup: "all",
  refreshMs: 6 * 3_600_000,
  endsWhenEmpty: false,
  request: (page) => (page === 0 ? { path: "/0/public/AssetPairs" } : null),
  schema: listingsSchema,
  transform: (answer) => readListings(answer),
});

const errors = z.object({ error: z.array(z.string()).min(1) });

/** They report errors with status 200. */
function failureIn(body: unknown): ReportedFailure | null {
  const parsed = errors.safeParse(body);
  if (!parsed.success) return null;
  const words = parsed.data.error.join(", ");
  if (/rate limit|too many/i.test(words)) return { kind: "limited", words, pauseMs: 60_000 };
  return { kind: /^EService/.test(words) ? "unavailable" : "rejected", words, pauseMs: null };
}

/** Which symbols trade on Kraken: a hint only, because a symbol is not a token. */
export const kraken: Connector = {
  id: "kraken",
  name: "Kraken",
  attribution: { text: "Listings from Kraken", url: "https://www.kraken.com" },
  plans: [
    {
      id: "keyless",
      baseUrl: "https://api.kraken.com",
      key: null,
      // About one public call a second.
      limits: { all: [{ id: "minute", calls: 30, perMs: 60_000 }] },
    },
  ],
  supplies: [],
  endpoints: [listings],
  failureIn,
};

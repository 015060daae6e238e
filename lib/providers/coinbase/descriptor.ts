import type { Connector } from "@/lib/providers/mechanism/connector";
import { sweepEndpoint } from "@/lib/providers/mechanism/endpoint";
import { listingsSchema, readListings } from "./transform";

const listings = sweepEndpoint({
  id: "listings",
  limitGroup: "all",
  refreshMs: 6 * 3_600_000,
  endsWhenEmpty: false,
  request: (page) => (page === 0 ? { path: "/api/v3/brokerage/market/products" } : null),
  schema: listingsSchema,
  transform: (answer) => readListings(answer),
});

/** Which symbols trade on Coinbase: a hint only, because a symbol is not a token. */
export const coinbase: Connector = {
  id: "coinbase",
  name: "Coinbase",
  attribution: { text: "Listings from Coinbase", url: "https://www.coinbase.com" },
  plans: [
    {
      id: "keyless",
      baseUrl: "https://api.coinbase.com",
      key: null,
      // Ten public calls a second.
      limits: { all: [{ id: "minute", calls: 60, perMs: 60_000 }] },
    },
  ],
  supplies: [],
  endpoints: [listings],
};

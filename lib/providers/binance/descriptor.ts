import type { Connector } from "@/lib/providers/mechanism/connector";
import { sweepEndpoint } from "@/lib/providers/mechanism/endpoint";
import { listingsSchema, readListings } from "./transform";

const listings = sweepEndpoint({
  id: "listings",
  limitGroup: "all",
  refreshMs: 6 * 3_600_000,
  mostBytes: 32 * 1024 * 1024,
  endsWhenEmpty: false,
  request: (page) => (page === 0 ? { path: "/api/v3/exchangeInfo" } : null),
  schema: listingsSchema,
  transform: (answer) => readListings(answer),
});

/** Which symbols trade on Binance: a hint only, because a symbol is not a token. */
export const binance: Connector = {
  id: "binance",
  name: "Binance",
  attribution: { text: "Listings from Binance", url: "https://www.binance.com" },
  plans: [
    {
      id: "keyless",
      baseUrl: "https://api.binance.com",
      key: null,
      // 6000 weight a minute, of which this call takes 20.
      limits: { all: [{ id: "minute", calls: 60, perMs: 60_000 }] },
    },
  ],
  supplies: [],
  endpoints: [listings],
};

import { chainNameAt } from "@/lib/domain/identity/chains";
import type { ContractAddress } from "@/lib/domain/identity/record";
import { sweepEndpoint, tokenEndpoint } from "@/lib/providers/mechanism/endpoint";
import { poolsSchema, readPools } from "./transform-pools";
import { candlesSchema, infoSchema, readCandles, readInfo } from "./transform-token";

const hourMs = 3_600_000;
const mostPages = 10;

const pools = (id: string, path: string) =>
  sweepEndpoint({
    id,
    limitGroup: "all",
    refreshMs: hourMs / 4,
    endsWhenEmpty: true,
    request: (page) =>
      page < mostPages
        ? { path, query: { page: page + 1, include: "base_token,quote_token,dex" } }
        : null,
    schema: poolsSchema,
    transform: (answer) => readPools(answer),
  });

export const newPools = pools("new-pools", "/networks/new_pools");
export const trendingPools = pools("trending-pools", "/networks/trending_pools");

/** The first of these on a chain that they know, with its name there. */
function onNetwork(places: readonly ContractAddress[]) {
  for (const { chain, address } of places) {
    const network = chainNameAt("geckoTerminal", chain);
    if (network !== null) return { network, address: encodeURIComponent(address) };
  }
  return null;
}

export const tokenInfo = tokenEndpoint({
  id: "token-info",
  limitGroup: "all",
  refreshMs: 24 * hourMs,
  request: ({ contracts }) => {
    const place = onNetwork(contracts);
    return place && { path: `/networks/${place.network}/tokens/${place.address}/info` };
  },
  schema: infoSchema,
  transform: (answer) => readInfo(answer),
});

export const ohlcv = tokenEndpoint({
  id: "ohlcv",
  limitGroup: "all",
  refreshMs: 24 * hourMs,
  request: ({ pools: places }) => {
    const place = onNetwork(places);
    return (
      place && {
        path: `/networks/${place.network}/pools/${place.address}/ohlcv/day`,
        query: { aggregate: 1, limit: 365, currency: "usd", token: "base" },
      }
    );
  },
  schema: candlesSchema,
  transform: (answer, { token }) => readCandles(answer, token?.pools[0]),
});

import { chainNameAt } from "@/lib/domain/identity/chains";
import {
  listOf,
  sweepEndpoint,
  type TokenRef,
  tokenEndpoint,
} from "@/lib/providers/mechanism/endpoint";
import {
  orderSchema,
  pairSchema,
  promotedSchema,
  readOrders,
  readPairs,
  readPromoted,
} from "./transform";

const hourMs = 3_600_000;

const promoted = (id: string, path: string) =>
  sweepEndpoint({
    id,
    limitGroup: "promotion",
    refreshMs: hourMs,
    endsWhenEmpty: false,
    request: (page) => (page === 0 ? { path } : null),
    schema: listOf(promotedSchema),
    transform: (rows, { receivedAtMs }) => readPromoted(rows, receivedAtMs),
  });

/** A profile is paid for, and so is a boost: evidence of promotion, not of interest. */
export const profiles = promoted("profiles", "/token-profiles/latest/v1");
export const latestBoosts = promoted("boosts-latest", "/token-boosts/latest/v1");
export const topBoosts = promoted("boosts-top", "/token-boosts/top/v1");

/** The first contract on a chain that they know, with its name there. */
function onChain({ contracts }: TokenRef) {
  for (const contract of contracts) {
    const chainId = chainNameAt("dexScreener", contract.chain);
    if (chainId !== null) return { chainId, contract };
  }
  return null;
}

const tokenPath = (start: string, token: TokenRef) => {
  const place = onChain(token);
  return (
    place && { path: `${start}/${place.chainId}/${encodeURIComponent(place.contract.address)}` }
  );
};

export const orders = tokenEndpoint({
  id: "orders",
  limitGroup: "promotion",
  refreshMs: 24 * hourMs,
  request: (token) => tokenPath("/orders/v1", token),
  schema: listOf(orderSchema),
  transform: (rows, { token, receivedAtMs }) =>
    readOrders(rows, token === null ? undefined : onChain(token)?.contract, receivedAtMs),
});

export const tokenPairs = tokenEndpoint({
  id: "token-pairs",
  limitGroup: "pairs",
  refreshMs: hourMs / 4,
  request: (token) => tokenPath("/token-pairs/v1", token),
  schema: listOf(pairSchema),
  transform: (rows, { token }) =>
    readPairs(rows, token === null ? undefined : onChain(token)?.contract),
});

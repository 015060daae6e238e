import type { Connector } from "@/lib/providers/mechanism/connector";
import { listOf, sweepEndpoint } from "@/lib/providers/mechanism/endpoint";
import { chainSchema, protocolSchema, readChains, readProtocols } from "./transform";

const hourMs = 3_600_000;

const protocols = sweepEndpoint({
  id: "protocols",
  limitGroup: "all",
  refreshMs: 6 * hourMs,
  timeoutMs: 60_000,
  mostBytes: 48 * 1024 * 1024,
  endsWhenEmpty: false,
  request: (page) => (page === 0 ? { path: "/protocols" } : null),
  schema: listOf(protocolSchema),
  transform: (rows) => readProtocols(rows),
});

const chains = sweepEndpoint({
  id: "chains",
  limitGroup: "all",
  refreshMs: 6 * hourMs,
  endsWhenEmpty: false,
  request: (page) => (page === 0 ? { path: "/v2/chains" } : null),
  schema: listOf(chainSchema),
  transform: (rows) => readChains(rows),
});

/** Value locked in protocols and chains. */
export const defillama: Connector = {
  id: "defillama",
  name: "DefiLlama",
  attribution: { text: "TVL from DefiLlama", url: "https://defillama.com" },
  plans: [
    {
      id: "keyless",
      baseUrl: "https://api.llama.fi",
      key: null,
      // Not published.
      limits: { all: [{ id: "minute", calls: 60, perMs: 60_000 }] },
    },
  ],
  supplies: ["tvl", "audited"],
  endpoints: [protocols, chains],
};

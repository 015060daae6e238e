import { chainNameAt } from "@/lib/domain/identity/chains";
import type { ContractAddress } from "@/lib/domain/identity/record";
import type { Connector } from "@/lib/providers/mechanism/connector";
import { type TokenRef, tokenEndpoint } from "@/lib/providers/mechanism/endpoint";
import { honeypotSchema, readHoneypot } from "./transform";

const simulatedChains: ReadonlySet<string | null> = new Set(["1", "56", "8453"]);

const onSimulatedChain = ({ contracts }: TokenRef): ContractAddress | undefined =>
  contracts.find(({ chain }) => simulatedChains.has(chainNameAt("chainId", chain)));

const isHoneypot = tokenEndpoint({
  id: "is-honeypot",
  limitGroup: "all",
  refreshMs: 86_400_000,
  request: (token) => {
    const contract = onSimulatedChain(token);
    if (contract === undefined) return null;
    const chainID = chainNameAt("chainId", contract.chain) ?? "";
    return { path: "/v2/IsHoneypot", query: { address: contract.address, chainID } };
  },
  schema: honeypotSchema,
  transform: (answer, { token, receivedAtMs }) =>
    readHoneypot(answer, token === null ? undefined : onSimulatedChain(token), receivedAtMs),
});

/** Buys and sells a token in a simulation: a second opinion on honeypots and taxes. */
export const honeypotIs: Connector = {
  id: "honeypot-is",
  name: "honeypot.is",
  attribution: { text: "Simulated by honeypot.is", url: "https://honeypot.is" },
  plans: [
    {
      id: "keyless",
      baseUrl: "https://api.honeypot.is",
      key: null,
      // Not published.
      limits: { all: [{ id: "minute", calls: 30, perMs: 60_000 }] },
    },
  ],
  supplies: [
    "honeypot",
    "buyTaxFraction",
    "sellTaxFraction",
    "sourceVerified",
    "upgradeable",
    "holders",
  ],
  endpoints: [isHoneypot],
};

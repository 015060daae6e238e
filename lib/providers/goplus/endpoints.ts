import { chainNameAt } from "@/lib/domain/identity/chains";
import type { ContractAddress } from "@/lib/domain/identity/record";
import { type TokenRef, tokenEndpoint } from "@/lib/providers/mechanism/endpoint";
import { evmSchema, readEvm } from "./transform-evm";
import { readSolana, solanaSchema } from "./transform-solana";

const dayMs = 86_400_000;

const onEvm = ({ contracts }: TokenRef): ContractAddress | undefined =>
  contracts.find(({ chain }) => chainNameAt("chainId", chain) !== null);

const onSolana = ({ contracts }: TokenRef): ContractAddress | undefined =>
  contracts.find(({ chain }) => chain === "solana");

export const evmSecurity = tokenEndpoint({
  id: "evm-security",
  limitGroup: "all",
  refreshMs: dayMs,
  request: (token) => {
    const contract = onEvm(token);
    if (contract === undefined) return null;
    const chainId = chainNameAt("chainId", contract.chain);
    const query = { contract_addresses: contract.address };
    return { path: `/token_security/${chainId}`, query };
  },
  schema: evmSchema,
  transform: ({ result }, { token, receivedAtMs }) =>
    readEvm(result, token === null ? undefined : onEvm(token), receivedAtMs),
});

export const solanaSecurity = tokenEndpoint({
  id: "solana-security",
  limitGroup: "all",
  refreshMs: dayMs,
  request: (token) => {
    const contract = onSolana(token);
    if (contract === undefined) return null;
    return { path: "/solana/token_security", query: { contract_addresses: contract.address } };
  },
  schema: solanaSchema,
  transform: ({ result }, { token, receivedAtMs }) =>
    readSolana(result, token === null ? undefined : onSolana(token), receivedAtMs),
});

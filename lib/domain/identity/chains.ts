import type { ContractAddress } from "./record";

/** How an address of a chain is written. */
type AddressForm = "evm" | "as-told";

interface Chain {
  /** CoinGecko's name of the platform, under which tokens are stored. */
  readonly id: string;
  readonly form: AddressForm;
  readonly geckoTerminal?: string;
  readonly dexScreener?: string;
  readonly defiLlama?: string;
  /** The EVM chain id, by which security services know it. */
  readonly chainId?: number;
}

/** The chains that several providers name, each differently. */
const chains: readonly Chain[] = [
  {
    ...{ id: "ethereum", form: "evm", chainId: 1 },
    ...{ geckoTerminal: "eth", dexScreener: "ethereum", defiLlama: "ethereum" },
  },
  {
    ...{ id: "binance-smart-chain", form: "evm", chainId: 56 },
    ...{ geckoTerminal: "bsc", dexScreener: "bsc", defiLlama: "bsc" },
  },
  {
    ...{ id: "base", form: "evm", chainId: 8453 },
    ...{ geckoTerminal: "base", dexScreener: "base", defiLlama: "base" },
  },
  {
    ...{ id: "arbitrum-one", form: "evm", chainId: 42_161 },
    ...{ geckoTerminal: "arbitrum", dexScreener: "arbitrum", defiLlama: "arbitrum" },
  },
  {
    ...{ id: "polygon-pos", form: "evm", chainId: 137 },
    ...{ geckoTerminal: "polygon_pos", dexScreener: "polygon", defiLlama: "polygon" },
  },
  {
    ...{ id: "optimistic-ethereum", form: "evm", chainId: 10 },
    ...{ geckoTerminal: "optimism", dexScreener: "optimism", defiLlama: "optimism" },
  },
  {
    ...{ id: "avalanche", form: "evm", chainId: 43_114 },
    ...{ geckoTerminal: "avax", dexScreener: "avalanche", defiLlama: "avax" },
  },
  {
    ...{ id: "solana", form: "as-told" },
    ...{ geckoTerminal: "solana", dexScreener: "solana", defiLlama: "solana" },
  },
];

export type ChainNaming = "geckoTerminal" | "dexScreener" | "defiLlama" | "chainId";

const byId = new Map(chains.map((chain) => [chain.id, chain]));

/** The name under which we know the chain that a provider names; its own name where no other provider has one. */
export const canonicalChain = (naming: ChainNaming, name: string | number): string =>
  chains.find((chain) => String(chain[naming]) === String(name))?.id ?? String(name);

/** What a provider calls a chain of ours, or null when it is not known to have a name for it. */
export function chainNameAt(naming: ChainNaming, chain: string): string | null {
  const name = byId.get(chain)?.[naming];
  return name === undefined ? null : String(name);
}

const evmAddress = /^0x[0-9a-f]{40}$/i;

/** A contract in the one way of writing it, or null when the address cannot be one. Only EVM ignores the case. */
export function contractAddress(chain: string, address: string): ContractAddress | null {
  const trimmed = address.trim();
  if (chain === "" || !/^[\w.:/-]{3,150}$/.test(trimmed)) return null;
  const isEvm = byId.get(chain)?.form === "evm" || (!byId.has(chain) && evmAddress.test(trimmed));
  if (isEvm && !evmAddress.test(trimmed)) return null;
  return { chain, address: isEvm ? trimmed.toLowerCase() : trimmed };
}

import type { Random } from "./random";

type AddressForm = "evm" | "solana" | "sui";

interface Chain {
  readonly id: string;
  readonly weight: number;
  readonly form: AddressForm;
  /** The category by which vendors mark the chain's tokens. */
  readonly category: string;
}

const chains: readonly [Chain, ...Chain[]] = [
  { id: "ethereum", weight: 30, form: "evm", category: "Ethereum Ecosystem" },
  { id: "solana", weight: 26, form: "solana", category: "Solana Ecosystem" },
  { id: "base", weight: 14, form: "evm", category: "Base Ecosystem" },
  { id: "binance-smart-chain", weight: 14, form: "evm", category: "BNB Chain Ecosystem" },
  { id: "arbitrum-one", weight: 6, form: "evm", category: "Arbitrum Ecosystem" },
  { id: "polygon-pos", weight: 4, form: "evm", category: "Polygon Ecosystem" },
  { id: "avalanche", weight: 3, form: "evm", category: "Avalanche Ecosystem" },
  { id: "sui", weight: 3, form: "sui", category: "Sui Ecosystem" },
];
const weights = chains.map(({ weight }) => weight);

const hexadecimal = "0123456789abcdef";
const base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

function text(random: Random, alphabet: string, length: number): string {
  let result = "";
  for (let i = 0; i < length; i++) result += alphabet[random.integer(0, alphabet.length - 1)];
  return result;
}

function address(random: Random, form: AddressForm, symbol: string): string {
  switch (form) {
    case "evm":
      return `0x${text(random, hexadecimal, 40)}`;
    case "solana":
      return text(random, base58, 44);
    case "sui":
      return `0x${text(random, hexadecimal, 64)}::${symbol.toLowerCase()}::${symbol}`;
  }
}

/** A chain, the vendors' category for it, and a random address in that chain's form (no real contract). */
export function deploy(
  random: Random,
  symbol: string,
): { chain: string; category: string; contract: string } {
  const chain = chains[random.weighted(weights)] ?? chains[0];
  return {
    chain: chain.id,
    category: chain.category,
    contract: address(random, chain.form, symbol),
  };
}

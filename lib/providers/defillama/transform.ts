import { z } from "zod";
import { canonicalChain, contractAddress } from "@/lib/domain/identity/chains";
import type { ContractAddress } from "@/lib/domain/identity/record";
import { type Reading, reading } from "@/lib/providers/mechanism/reading";
import { known, maybePositive, maybeText, maybeWebAddress } from "@/lib/providers/mechanism/values";

export const protocolSchema = z.object({
  name: maybeText,
  symbol: maybeText,
  address: maybeText,
  gecko_id: maybeText,
  category: maybeText,
  url: maybeWebAddress,
  twitter: maybeText,
  audits: maybeText,
  tvl: maybePositive,
});

type Protocol = z.infer<typeof protocolSchema>;

/** `0x…` on Ethereum, `chain:address` elsewhere. */
function contractOf({ address }: Protocol): ContractAddress | null {
  if (address === null) return null;
  const [chain, rest] = address.includes(":") ? address.split(":", 2) : ["ethereum", address];
  return contractAddress(canonicalChain("defiLlama", chain ?? ""), rest ?? "");
}

/** What an exchange keeps for its customers is not locked in a protocol. */
const isProtocol = ({ category }: Protocol): boolean => category !== "CEX" && category !== "Chain";

/** One reading a token: versions of a protocol share one, and their values add up. */
export function readProtocols(rows: readonly Protocol[]): Reading[] {
  const byToken = Map.groupBy(rows.filter(isProtocol), (row) => {
    const contract = contractOf(row);
    if (row.gecko_id !== null) return `gecko:${row.gecko_id}`;
    return contract === null ? null : `${contract.chain}:${contract.address}`;
  });
  return [...byToken].flatMap(([providerId, group]) =>
    providerId === null ? [] : readToken(providerId, group),
  );
}

function readToken(providerId: string, group: readonly Protocol[]): Reading {
  const values = group.flatMap(({ tvl }) => tvl ?? []);
  const [first] = group;
  const contracts = group.flatMap((row) => contractOf(row) ?? []);
  return reading({
    providerId,
    contracts: contracts.slice(0, 1),
    otherIds: first?.gecko_id ? { coingecko: first.gecko_id } : {},
    description: known({
      symbol: first?.symbol === "-" ? null : first?.symbol,
      name: first?.name,
      homepage: first?.url,
      twitter: first?.twitter,
    }),
    values: known({
      tvl: values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0),
      // "2" is an audit of its own; the other marks say that nobody knows of one.
      audited: group.some(({ audits }) => audits === "2") ? 1 : null,
    }),
  });
}

export const chainSchema = z.object({
  name: z.string().min(1),
  gecko_id: maybeText,
  tokenSymbol: maybeText,
  tvl: maybePositive,
});

/** Value locked on chains that have a token. */
export const readChains = (rows: readonly z.infer<typeof chainSchema>[]): Reading[] =>
  rows.flatMap(({ gecko_id: id, tokenSymbol, tvl }) =>
    id === null
      ? []
      : reading({
          providerId: `gecko:${id}`,
          otherIds: { coingecko: id },
          description: known({ symbol: tokenSymbol }),
          values: known({ tvl }),
        }),
  );

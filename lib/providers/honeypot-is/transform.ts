import { z } from "zod";
import { contractAddress } from "@/lib/domain/identity/chains";
import type { ContractAddress } from "@/lib/domain/identity/record";
import { type Reading, reading } from "@/lib/providers/mechanism/reading";
import { known, maybeCount, maybePositive, maybeText } from "@/lib/providers/mechanism/values";

const flag = z.boolean().transform(Number).nullish().catch(null);

/** They count in percent, GoPlus in fractions. */
const percent = maybeCount.transform((value) =>
  value === null || value > 100 ? null : value / 100,
);

export const honeypotSchema = z.object({
  token: z.object({
    address: z.string(),
    name: maybeText,
    symbol: maybeText,
    totalHolders: maybePositive,
  }),
  simulationSuccess: z.boolean().catch(false),
  honeypotResult: z.object({ isHoneypot: flag }).nullish().catch(null),
  simulationResult: z.object({ buyTax: percent, sellTax: percent }).nullish().catch(null),
  contractCode: z.object({ openSource: flag, isProxy: flag }).nullish().catch(null),
});

/** The outcome of the simulation; what a failed one says is unknown. */
export function readHoneypot(
  answer: z.infer<typeof honeypotSchema>,
  contract: ContractAddress | undefined,
  receivedAtMs: number,
): Reading[] {
  if (contract === undefined) return [];
  const told = contractAddress(contract.chain, answer.token.address);
  if (told?.address !== contract.address) return [];
  const simulated = answer.simulationSuccess ? answer.simulationResult : null;
  return [
    reading({
      providerId: `${contract.chain}_${contract.address}`,
      contracts: [contract],
      description: known({ symbol: answer.token.symbol, name: answer.token.name }),
      values: known({
        honeypot: answer.simulationSuccess ? answer.honeypotResult?.isHoneypot : null,
        buyTaxFraction: simulated?.buyTax,
        sellTaxFraction: simulated?.sellTax,
        sourceVerified: answer.contractCode?.openSource,
        upgradeable: answer.contractCode?.isProxy,
        holders: answer.token.totalHolders,
      }),
      observedAtMs: receivedAtMs,
    }),
  ];
}

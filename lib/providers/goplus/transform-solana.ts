import { z } from "zod";
import type { ContractAddress } from "@/lib/domain/identity/record";
import { type Reading, reading } from "@/lib/providers/mechanism/reading";
import { known, maybePositive, maybeText } from "@/lib/providers/mechanism/values";
import { daysUntilUnlock, holderList, topShare } from "./holders";

const bit = z.enum(["0", "1"]).transform(Number).nullable().catch(null);
/** Whether somebody may do it: "1" yes, "0" no; "2" and the rest are unknown. */
const authority = z
  .object({ status: bit })
  .transform(({ status }) => status)
  .nullable()
  .catch(null);

const security = z.object({
  metadata: z.object({ name: maybeText, symbol: maybeText }).nullish().catch(null),
  total_supply: maybePositive,
  holder_count: maybePositive,
  holders: holderList,
  lp_holders: holderList,
  mintable: authority,
  freezable: authority,
  transfer_fee_upgradable: authority,
  non_transferable: bit,
});

export const solanaSchema = z.object({
  result: z.record(z.string(), security).nullish().catch(null),
});

/** What is known of one mint. Shares of burnt liquidity are left out: their unit is not documented. */
export function readSolana(
  result: z.infer<typeof solanaSchema>["result"],
  contract: ContractAddress | undefined,
  receivedAtMs: number,
): Reading[] {
  const told = contract === undefined ? undefined : result?.[contract.address];
  if (contract === undefined || told === undefined) return [];
  return [
    reading({
      providerId: `${contract.chain}_${contract.address}`,
      contracts: [contract],
      description: known({ symbol: told.metadata?.symbol, name: told.metadata?.name }),
      values: known({
        totalSupply: told.total_supply,
        holders: told.holder_count,
        top10Share: topShare(told.holders, told.holder_count),
        mintable: told.mintable,
        freezable: told.freezable,
        taxModifiable: told.transfer_fee_upgradable,
        // A token that cannot be moved cannot be sold; that it can be moved proves nothing.
        honeypot: told.non_transferable === 1 ? 1 : null,
        lpLockDays: daysUntilUnlock(told.lp_holders, receivedAtMs),
      }),
      observedAtMs: receivedAtMs,
    }),
  ];
}

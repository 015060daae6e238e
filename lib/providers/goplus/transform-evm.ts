import { z } from "zod";
import type { ContractAddress } from "@/lib/domain/identity/record";
import { type Reading, reading } from "@/lib/providers/mechanism/reading";
import { known, maybePositive, maybeText } from "@/lib/providers/mechanism/values";
import { daysUntilUnlock, holderList, lockedShare, maybeShare, topShare } from "./holders";

/** "1" and "0"; absent, empty or anything else is unknown, never safe. */
const flag = z.enum(["0", "1"]).transform(Number).nullable().catch(null);

// An empty text is an unknown tax, and no number reads "" as one.
const tax = maybeShare;

const security = z.object({
  token_name: maybeText,
  token_symbol: maybeText,
  total_supply: maybePositive,
  holder_count: maybePositive,
  holders: holderList,
  lp_holders: holderList,
  creator_percent: maybeShare,
  is_honeypot: flag,
  cannot_sell_all: flag,
  is_mintable: flag,
  transfer_pausable: flag,
  buy_tax: tax,
  sell_tax: tax,
  is_open_source: flag,
  is_blacklisted: flag,
  slippage_modifiable: flag,
  personal_slippage_modifiable: flag,
  is_proxy: flag,
  hidden_owner: flag,
  can_take_back_ownership: flag,
  is_true_token: flag,
  owner_address: maybeText,
});

export const evmSchema = z.object({
  result: z.record(z.string(), security).nullish().catch(null),
});

type Security = z.infer<typeof security>;

const address = /^0x[0-9a-f]{40}$/i;
const nobody = /^0x(0{40}|0{36}dead)$/i;

/** An empty owner may mean that there is none or that none was found: unknown. */
function ownerRenounced(told: Security): number | null {
  if (told.owner_address === null || !address.test(told.owner_address)) return null;
  if (!nobody.test(told.owner_address)) return 0;
  return told.hidden_owner === 1 || told.can_take_back_ownership === 1 ? 0 : 1;
}

/** 1 when one of the flags is raised, 0 when all are known to be down, else unknown. */
function anyOf(...flags: readonly (number | null)[]): number | null {
  if (flags.includes(1)) return 1;
  return flags.includes(null) ? null : 0;
}

/** What is known of one contract. */
export function readEvm(
  result: z.infer<typeof evmSchema>["result"],
  contract: ContractAddress | undefined,
  receivedAtMs: number,
): Reading[] {
  const told = contract === undefined ? undefined : result?.[contract.address];
  if (contract === undefined || told === undefined) return [];
  return [
    reading({
      providerId: `${contract.chain}_${contract.address}`,
      contracts: [contract],
      description: known({ symbol: told.token_symbol, name: told.token_name }),
      values: known({
        totalSupply: told.total_supply,
        holders: told.holder_count,
        top10Share: topShare(told.holders, told.holder_count),
        creatorShare: told.creator_percent,
        honeypot: told.is_honeypot,
        mintable: told.is_mintable,
        freezable: told.transfer_pausable,
        buyTaxFraction: told.buy_tax,
        sellTaxFraction: told.sell_tax,
        lpLockedShare: lockedShare(told.lp_holders),
        lpLockDays: daysUntilUnlock(told.lp_holders, receivedAtMs),
        ownerRenounced: ownerRenounced(told),
        sourceVerified: told.is_open_source,
        blacklistable: told.is_blacklisted,
        taxModifiable: anyOf(told.slippage_modifiable, told.personal_slippage_modifiable),
        upgradeable: told.is_proxy,
        hiddenOwner: told.hidden_owner,
        // Only "fake" says something: nobody vouches for the others.
        clonedContract: told.is_true_token === 0 ? 1 : null,
      }),
      observedAtMs: receivedAtMs,
    }),
  ];
}

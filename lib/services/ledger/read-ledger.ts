import type { LedgerView } from "@/lib/contracts/track-record";
import { databaseUrl } from "@/lib/db/database-url";
import { currentMarket } from "@/lib/services/market-view";
import { type LedgerCheck, verifyLedger } from "./verify-ledger";

/** All hashes are recomputed again after this time. */
const keptMs = 60_000;
const shownMismatches = 20;

interface Checked {
  readonly url: string;
  readonly atMs: number;
  readonly check: Promise<LedgerCheck>;
}

let kept: Checked | undefined;

function checkedLately(nowMs: number): Checked {
  const url = databaseUrl();
  if (kept !== undefined && kept.url === url && nowMs - kept.atMs < keptMs) return kept;
  const checked = { url, atMs: nowMs, check: verifyLedger() };
  checked.check.catch(() => {
    kept = undefined;
  });
  kept = checked;
  return checked;
}

/** The state of the ledger, verified within the last minute. */
export async function readLedger(nowMs: number = Date.now()): Promise<{ data: LedgerView }> {
  const { atMs, check } = checkedLately(nowMs);
  const [found, market] = await Promise.all([check, currentMarket()]);
  const { broken, mismatches } = found;
  return {
    data: {
      entries: found.entries,
      corrections: found.corrections,
      chain: market?.source ?? null,
      head: found.chains.get(market?.source ?? "")?.head ?? null,
      chains: [...found.chains].map(([chain, { entries, head }]) => ({ chain, entries, head })),
      whole: broken === null && mismatches.length === 0,
      broken: broken && { entry: broken.seq, chain: broken.chain, reason: broken.reason },
      mismatches: mismatches
        .slice(0, shownMismatches)
        .map(({ day, modelId, reason }) => ({ day, model: modelId, reason })),
      gradings: found.gradings,
      verifiedAt: new Date(atMs).toISOString(),
    },
  };
}

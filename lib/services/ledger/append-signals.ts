import { findSignalDays, readLedgerSignals } from "@/lib/db/ledger-signals";
import { getPool, inTransaction } from "@/lib/db/pool";
import { signalsBody } from "@/lib/domain/ledger/canonical";
import { requireMarket } from "@/lib/services/grading/stored-market";
import { appendEntry } from "./append-entry";

/**
 * Appends the stored signals, an entry a day; a day whose signals are others than before gets a correction, also when it
 * has none any more. Returns how many entries were added. Throws "market-empty".
 */
export async function appendSignals(stop?: AbortSignal): Promise<number> {
  const { source: chain } = await requireMarket();
  const signals = await readLedgerSignals(getPool());
  const days = new Set([...(await findSignalDays(getPool(), chain)), ...signals.keys()]);
  let added = 0;
  for (const day of [...days].sort((a, b) => a - b)) {
    stop?.throwIfAborted();
    const body = signalsBody(signals.get(day) ?? []);
    const header = { chain, kind: "signals", day, modelId: null } as const;
    if (await inTransaction((client) => appendEntry(client, header, body))) added++;
  }
  return added;
}

import { readLedgerSignals, readSignalEntries } from "@/lib/db/ledger-signals";
import { getPool, inTransaction } from "@/lib/db/pool";
import { bodyOf, signalsBody } from "@/lib/domain/ledger/canonical";
import { requireMarket } from "@/lib/services/grading/stored-market";
import { appendEntry } from "./append-entry";

/**
 * Appends the stored signals, an entry a day; a day whose signals are others than before gets a correction, also when it
 * has none any more. Returns how many entries were added. Throws "market-empty".
 */
export async function appendSignals(stop?: AbortSignal): Promise<number> {
  const { source: chain } = await requireMarket();
  const signals = await readLedgerSignals(getPool());
  const recorded = await readSignalEntries(getPool(), chain);
  const days = new Set([...recorded.keys(), ...signals.keys()]);
  let added = 0;
  for (const day of [...days].sort((a, b) => a - b)) {
    stop?.throwIfAborted();
    const body = signalsBody(signals.get(day) ?? []);
    const older = recorded.get(day);
    // Most days have not changed: they cost no transaction.
    if (older !== undefined && bodyOf(older) === body) continue;
    const header = { chain, kind: "signals", day, modelId: null } as const;
    if (await inTransaction((client) => appendEntry(client, header, body))) added++;
  }
  return added;
}

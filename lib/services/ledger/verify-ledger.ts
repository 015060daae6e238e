import { readEntries } from "@/lib/db/ledger";
import { findLedgerRuns, readLedgerGrades } from "@/lib/db/ledger-grades";
import { getPool } from "@/lib/db/pool";
import { bodyOf, gradesBody, isCorrection } from "@/lib/domain/ledger/canonical";
import { type BrokenEntry, ChainCheck, type ChainState } from "@/lib/domain/ledger/chain-check";
import { formatDay } from "@/lib/domain/market/day";
import { sha256 } from "./sha256";

/** A stored grading that the ledger does not bear out. */
export interface Mismatch {
  readonly day: string;
  readonly modelId: string;
  readonly reason: string;
}

export interface LedgerCheck {
  readonly entries: number;
  readonly corrections: number;
  readonly chains: ReadonlyMap<string, ChainState>;
  /** The first entry that is not as it was written; null when all are. */
  readonly broken: BrokenEntry | null;
  /** Stored gradings held against the newest entry about them. */
  readonly gradings: number;
  readonly mismatches: readonly Mismatch[];
}

const subject = (chain: string, day: number, modelId: string | null) =>
  `${chain} ${day} ${modelId}`;

/** Recomputes every hash of the ledger and holds all stored grades against it. Changes nothing. */
export async function verifyLedger(): Promise<LedgerCheck> {
  const check = new ChainCheck(sha256);
  const recorded = new Map<string, string>();
  let [entries, corrections] = [0, 0];
  let broken: BrokenEntry | null = null;
  for await (const entry of readEntries(getPool())) {
    entries++;
    if (isCorrection(entry.content)) corrections++;
    const found = check.add(entry);
    broken ??= found;
    if (entry.kind === "grades")
      recorded.set(subject(entry.chain, entry.day, entry.modelId), sha256(bodyOf(entry.content)));
  }
  const { gradings, mismatches } = await compareGrades(recorded);
  return { entries, corrections, chains: check.chains, broken, gradings, mismatches };
}

/** `recorded` is the hash of the newest recorded body by subject. */
async function compareGrades(
  recorded: ReadonlyMap<string, string>,
): Promise<Pick<LedgerCheck, "gradings" | "mismatches">> {
  const runs = await findLedgerRuns(getPool());
  const mismatches: Mismatch[] = [];
  for (const { id, asOf, modelId, source } of runs) {
    const wanted = recorded.get(subject(source, asOf, modelId));
    const stored = sha256(gradesBody(await readLedgerGrades(getPool(), id)));
    if (wanted === stored) continue;
    const reason =
      wanted === undefined
        ? "it is not in the ledger."
        : "its stored grades differ from those in the ledger.";
    mismatches.push({ day: formatDay(asOf), modelId, reason });
  }
  return { gradings: runs.length, mismatches };
}

/** `npm run ledger:verify`: recomputes the hash chains and holds the stored grades against them. Exit 1 when anything differs. */
import { type LedgerCheck, verifyLedger } from "@/lib/services/ledger/verify-ledger";
import { withDatabase } from "./database/with-database";
import { runCommand } from "./day-arguments";

const shownMismatches = 10;

function report({ entries, corrections, chains, broken, gradings, mismatches }: LedgerCheck): void {
  for (const [chain, { entries: length, head }] of chains)
    console.log(`${chain}: ${length} entries, head ${head}`);
  console.log(
    `Checked ${entries} entries (${corrections} corrections) in ${chains.size} chains and ${gradings} stored gradings.`,
  );
  if (broken !== null)
    console.error(`BROKEN at entry ${broken.seq} of "${broken.chain}": ${broken.reason}`);
  for (const { day, modelId, reason } of mismatches.slice(0, shownMismatches))
    console.error(`DIFFERS: the grading of ${day} by ${modelId}: ${reason}`);
  if (mismatches.length > shownMismatches)
    console.error(`… and ${mismatches.length - shownMismatches} more gradings.`);
  if (broken === null && mismatches.length === 0) console.log("The ledger is whole.");
  else process.exitCode = 1;
}

await runCommand(() => withDatabase(async () => report(await verifyLedger())));

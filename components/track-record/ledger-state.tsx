import { ShieldAlert, ShieldCheck } from "lucide-react";
import type { LedgerView } from "@/lib/contracts/track-record";
import { formatCount, formatUtcTime } from "@/lib/domain/format";

function Verdict({ ledger }: { ledger: LedgerView }) {
  const { whole, broken, mismatches, entries, gradings } = ledger;
  if (whole)
    return (
      <p className="flex items-center gap-2">
        <ShieldCheck aria-hidden className="size-4 text-accent" />
        {entries === 0
          ? "Nothing is recorded yet."
          : `Whole: ${formatCount(entries).text} entries follow each other, and all ${formatCount(gradings).text} stored gradings are as they were recorded.`}
      </p>
    );
  return (
    <div role="alert" className="flex items-start gap-2 text-severe">
      <ShieldAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <p>
        Not whole.{" "}
        {broken !== null && `Entry ${broken.entry} of “${broken.chain}”: ${broken.reason} `}
        {mismatches.length > 0 &&
          `${mismatches.length} stored gradings differ, the first of ${mismatches[0]?.day}: ${mismatches[0]?.reason}`}
      </p>
    </div>
  );
}

/** The newest hash of the ledger, and whether what is recorded was left as it was. */
export function LedgerState({ ledger }: { ledger: LedgerView }) {
  const { head, corrections, verifiedAt } = ledger;
  return (
    <div className="flex flex-col gap-2">
      <Verdict ledger={ledger} />
      {head !== null && (
        <p className="text-xs text-ink-2">
          Newest hash <code className="figures break-all whitespace-normal">{head}</code>
        </p>
      )}
      <p className="text-xs text-ink-3 text-pretty">
        Verified {formatUtcTime(Date.parse(verifiedAt))}. {corrections}{" "}
        {corrections === 1 ? "entry is a correction" : "entries are corrections"} of an older one.
        Keep the hash elsewhere: who has it can prove later that nothing before it was changed.{" "}
        <code className="figures">npm run ledger:verify</code> recomputes all of it.
      </p>
    </div>
  );
}

import type { Meta } from "@/lib/contracts/envelope";
import { formatDate } from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";
import { staleWords } from "./stale-words";

/** Says that the shown grading is out of date and what becomes of that; nothing while it is not. */
export function StaleNote({ meta }: { meta: Meta }) {
  const words = staleWords(meta);
  if (words === null) return null;
  return (
    <p
      role="status"
      className="rounded border border-warn-line bg-warn-surface px-3 py-2 text-warn-ink"
    >
      {formatDate(parseDay(meta.asOf) ?? 0)}: {words}
    </p>
  );
}

/** Says how little weekly history there is, and that more is coming. */
export function HistoryNote({ weeks, needed }: { weeks: number; needed: string }) {
  return (
    <p className="border-l-2 pl-3 text-ink-2">
      {weeks === 0
        ? "No Sunday is graded up to this day yet."
        : `${weeks} ${weeks === 1 ? "Sunday is" : "Sundays are"} graded up to this day.`}{" "}
      {needed} The worker grades past Sundays in the background: come back in a while.
    </p>
  );
}

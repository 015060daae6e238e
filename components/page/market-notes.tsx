import type { Meta } from "@/lib/contracts/envelope";
import { formatDate } from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";

/** Says that a newer grading is due; nothing while the shown one is the newest. */
export function StaleNote({ meta }: { meta: Meta }) {
  if (!meta.stale) return null;
  return (
    <p
      role="status"
      className="rounded border border-warn-line bg-warn-surface px-3 py-2 text-warn-ink"
    >
      The market has changed since this grading of {formatDate(parseDay(meta.asOf) ?? 0)}. A newer
      one is being made; reload to see it.
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

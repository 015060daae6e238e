import type { TrackRecordView } from "@/lib/contracts/track-record";
import { dayInWords, daysInWords } from "./words";

function Progress({ record }: { record: TrackRecordView }) {
  const { weeks, graded, followed } = record.progress;
  if (graded === weeks && followed === weeks) return null;
  return (
    <p role="status" className="rounded border px-3 py-2">
      The past is still being worked through: {graded} of {weeks} past weeks are graded and{" "}
      {followed} followed up.{" "}
      <progress value={followed} max={Math.max(1, weeks)} className="ml-2 h-2 w-32 accent-accent">
        {followed} of {weeks}
      </progress>
    </p>
  );
}

function weeksInWords({ weeks, horizonDays, asOf }: TrackRecordView): string {
  const { known, waiting, first, last } = weeks;
  const wait =
    waiting === 0 ? "" : ` ${waiting} more wait for their ${daysInWords(horizonDays)} to pass.`;
  if (known === 0 || first === null || last === null)
    return `As of ${dayInWords(asOf)} no graded week is ${daysInWords(horizonDays)} old.${wait}`;
  return `${known} week ends from ${dayInWords(first)} to ${dayInWords(last)}, as known on ${dayInWords(asOf)}.${wait}`;
}

function gradedInWords(atTheTime: number, graded: number): string {
  const later =
    "afterwards, from what was stored up to their day and with the model that could be known then";
  if (atTheTime === 0) return `All were graded ${later}.`;
  if (atTheTime === graded) return "All were graded within a week of their day.";
  return `Graded within a week of their day: ${atTheTime} of ${graded}; the others ${later}.`;
}

/** What the figures are of: which market, which weeks, and when they were graded. */
export function RecordNotes({ record }: { record: TrackRecordView }) {
  const { simulated, weeks, survivorsOnly } = record;
  const graded = weeks.known + weeks.waiting;
  return (
    <div className="flex max-w-3xl flex-col gap-2 text-pretty">
      {simulated && (
        <p className="rounded border border-warn-line bg-warn-surface px-3 py-2 text-warn-ink">
          <strong className="font-semibold">This says nothing about real markets.</strong> The
          tokens and prices are invented; the page shows how a record is kept and read.
        </p>
      )}
      <Progress record={record} />
      <p className="text-ink-2">
        {weeksInWords(record)}
        {graded > 0 && ` ${gradedInWords(weeks.gradedAtTheTime, graded)}`}
      </p>
      {survivorsOnly && (
        <p className="text-serious">
          Tokens that have vanished since are left out: these figures flatter.
        </p>
      )}
    </div>
  );
}

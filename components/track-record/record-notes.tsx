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

/** What the figures are of: which market, which weeks, and when they were graded. */
export function RecordNotes({ record }: { record: TrackRecordView }) {
  const { simulated, weeks, survivorsOnly } = record;
  const graded = weeks.known + weeks.waiting;
  const later = graded - weeks.gradedAtTheTime;
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
        {graded > 0 &&
          ` ${weeks.gradedAtTheTime} of ${graded} were graded within a week of their day; the other ${later} were graded afterwards from what was stored up to that day, with the model that could be known then.`}
      </p>
      {survivorsOnly && (
        <p className="text-serious">
          Tokens that have vanished since are left out: these figures flatter.
        </p>
      )}
    </div>
  );
}

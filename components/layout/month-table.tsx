"use client";
import clsx from "clsx";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { formatDate } from "@/lib/domain/format";
import { civilOfDay, type Day } from "@/lib/domain/market/day";
import { addMonths, monthGrid, weekday } from "./month";

interface MonthTableProps {
  /** The day that has the focus; its month is shown. */
  readonly cursor: Day;
  readonly shown: Day;
  readonly range: { readonly first: Day; readonly last: Day };
  readonly graded: ReadonlySet<Day | null>;
  readonly onMove: (day: Day) => void;
  readonly onChoose: (day: Day) => void;
}

const weekdays = [
  ["Mo", "Monday"],
  ["Tu", "Tuesday"],
  ["We", "Wednesday"],
  ["Th", "Thursday"],
  ["Fr", "Friday"],
  ["Sa", "Saturday"],
  ["Su", "Sunday"],
] as const;

const steps: Readonly<Record<string, (day: Day) => Day>> = {
  ArrowLeft: (day) => day - 1,
  ArrowRight: (day) => day + 1,
  ArrowUp: (day) => day - 7,
  ArrowDown: (day) => day + 7,
  Home: (day) => day - weekday(day),
  End: (day) => day + 6 - weekday(day),
  PageUp: (day) => addMonths(day, -1),
  PageDown: (day) => addMonths(day, 1),
};

interface DayButtonProps {
  readonly day: Day;
  readonly focusable: boolean;
  readonly shown: boolean;
  readonly stored: boolean;
  readonly graded: boolean;
  readonly inMonth: boolean;
  readonly onChoose: (day: Day) => void;
}

function DayButton({ day, focusable, shown, stored, graded, inMonth, onChoose }: DayButtonProps) {
  const note = graded ? ", graded" : stored ? "" : ", no snapshots stored";
  return (
    <button
      type="button"
      data-day={day}
      disabled={!stored}
      tabIndex={focusable ? 0 : -1}
      aria-label={`${formatDate(day)}${note}`}
      aria-current={shown ? "date" : undefined}
      title={stored ? undefined : "No snapshots are stored for this day"}
      onClick={() => onChoose(day)}
      className={clsx(
        "figures relative grid h-8 w-full place-items-center rounded-sm text-grid",
        shown ? "bg-accent text-accent-ink" : "enabled:hover:bg-hover",
        stored ? !inMonth && !shown && "text-ink-3" : "text-ink-3 line-through",
      )}
    >
      {civilOfDay(day).dayOfMonth}
      {graded && <span aria-hidden className="absolute bottom-1 size-1 rounded-full bg-current" />}
    </button>
  );
}

/** The days of a month: arrows move, Page Up and Page Down change the month, Enter chooses. */
export function MonthTable(props: MonthTableProps) {
  const { cursor, shown, range, graded, onMove, onChoose } = props;
  const table = useRef<HTMLTableElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) {
      table.current?.querySelector<HTMLElement>(`[data-day="${cursor}"]`)?.focus();
    }
    moved.current = false;
  }, [cursor]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    moved.current = true;
    onMove(step(cursor));
  };
  const { month } = civilOfDay(cursor);

  return (
    <table ref={table} className="mt-1 w-full text-center" onKeyDown={onKeyDown}>
      <thead>
        <tr>
          {weekdays.map(([short, long]) => (
            <th key={short} scope="col" abbr={long} className="h-7 text-xs font-normal text-ink-3">
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthGrid(cursor).map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td key={day} className="p-0">
                <DayButton
                  day={day}
                  focusable={day === cursor}
                  shown={day === shown}
                  stored={day >= range.first && day <= range.last}
                  graded={graded.has(day)}
                  inMonth={civilOfDay(day).month === month}
                  onChoose={onChoose}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

"use client";
import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { type FormEvent, useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { formatDate, formatMonth } from "@/lib/domain/format";
import { type Day, formatDay, parseDay } from "@/lib/domain/market/day";
import { runsQuery } from "@/lib/queries/runs";
import { addMonths } from "./month";
import { MonthTable } from "./month-table";

interface AsOfCalendarProps {
  readonly range: { readonly first: Day; readonly last: Day };
  readonly shown: Day;
  readonly latest: Day | null;
  /** Null is the newest graded day. */
  readonly onChoose: (day: Day | null) => void;
}

/** A month to choose a day from: graded days carry a dot, other stored days are graded when chosen. */
export function AsOfCalendar({ range, shown, latest, onChoose }: AsOfCalendarProps) {
  const [cursor, setCursor] = useState(shown);
  const [typed, setTyped] = useState(formatDay(shown));
  const [error, setError] = useState<string | null>(null);
  const { data } = useQuery(runsQuery());
  const graded = useMemo(
    () =>
      new Set(data?.runs.filter((run) => run.status === "done").map((run) => parseDay(run.asOf))),
    [data],
  );
  const within = (day: Day) => Math.min(range.last, Math.max(range.first, day));
  const outside = `Snapshots are stored from ${formatDate(range.first)} to ${formatDate(range.last)}.`;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const day = parseDay(typed.trim());
    if (day === null) setError("Write the day as 2021-05-01.");
    else if (day < range.first || day > range.last) setError(outside);
    else onChoose(day);
  };

  return (
    <div className="w-64">
      <div className="flex items-center gap-1">
        <Button
          variant="ghost"
          size="icon"
          aria-label="Month before"
          disabled={cursor <= range.first}
          onClick={() => setCursor(within(addMonths(cursor, -1)))}
        >
          <ChevronLeft aria-hidden />
        </Button>
        <p aria-live="polite" className="grow text-center font-medium">
          {formatMonth(cursor)}
        </p>
        <Button
          variant="ghost"
          size="icon"
          aria-label="Month after"
          disabled={cursor >= range.last}
          onClick={() => setCursor(within(addMonths(cursor, 1)))}
        >
          <ChevronRight aria-hidden />
        </Button>
      </div>
      <MonthTable
        cursor={cursor}
        shown={shown}
        range={range}
        graded={graded}
        onMove={(day) => setCursor(within(day))}
        onChoose={onChoose}
      />
      <form onSubmit={submit} className="mt-2 flex items-center gap-2 border-t pt-3">
        <Input
          aria-label="Day"
          aria-invalid={error !== null}
          aria-describedby="as-of-note"
          placeholder="2021-05-01"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setError(null);
          }}
          className="figures"
        />
        <Button type="submit">Go</Button>
        {latest !== null && latest !== shown && (
          <Button variant="ghost" onClick={() => onChoose(null)}>
            Latest
          </Button>
        )}
      </form>
      <p id="as-of-note" className="mt-2 text-xs text-ink-3" aria-live="polite">
        {error === null ? (
          <>Dot: already graded. {outside} Other days in between are graded when you choose them.</>
        ) : (
          <span className="text-severe">{error}</span>
        )}
      </p>
    </div>
  );
}

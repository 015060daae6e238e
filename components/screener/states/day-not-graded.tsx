"use client";
import { DayGrading } from "@/components/layout/day-grading";
import { useScreener } from "@/components/screener/screener-context";
import { Button } from "@/components/ui/button";
import type { Day } from "@/lib/domain/market/day";

interface DayNotGradedProps {
  readonly day: Day;
  /** The day is graded: load it. */
  readonly onDone: () => void;
}

/** Has the day of the screen graded, and opens it when it is done. */
export function DayNotGraded({ day, onDone }: DayNotGradedProps) {
  const { query, commit } = useScreener();
  return (
    <DayGrading
      day={day}
      kept="Your screen is kept."
      back={<Button onClick={() => commit({ ...query, asOf: null })}>Back to latest</Button>}
      onDone={onDone}
    />
  );
}

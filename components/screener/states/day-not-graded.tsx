"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useScreener } from "@/components/screener/screener-context";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/states";
import { formatDate, formatPercent } from "@/lib/domain/format";
import type { Day } from "@/lib/domain/market/day";
import { askForRun, runQuery } from "@/lib/queries/runs";

interface DayNotGradedProps {
  readonly day: Day;
  /** The day is graded: load it. */
  readonly onDone: () => void;
}

/** Has a stored day graded, shows how far it is, and opens it when it is done. */
export function DayNotGraded({ day, onDone }: DayNotGradedProps) {
  const client = useQueryClient();
  const ask = useMutation({ mutationFn: () => askForRun(day) });
  const run = useQuery({ ...runQuery(day), enabled: ask.isSuccess });
  const { mutate } = ask;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another day is another question.
  useEffect(() => mutate(), [mutate, day]);
  const status = run.data?.status;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once, when the grading is done.
  useEffect(() => {
    if (status !== "done") return;
    void client.invalidateQueries({ queryKey: ["runs"], exact: true });
    onDone();
  }, [status]);

  const failure = ask.error?.message ?? run.data?.error ?? run.error?.message;
  if (failure !== undefined)
    return (
      <ErrorState
        title={`${formatDate(day)} could not be graded`}
        actions={
          <Button variant="primary" onClick={() => ask.mutate()}>
            Try again
          </Button>
        }
      >
        <p>{failure}</p>
        <p>Your screen is kept.</p>
      </ErrorState>
    );
  return <GradingProgress day={day} progress={run.data?.progress ?? 0} />;
}

function GradingProgress({ day, progress }: { day: Day; progress: number }) {
  const { query, commit } = useScreener();
  return (
    <div className="mx-auto flex w-full max-w-md flex-col items-start gap-3 px-4 py-12">
      <p className="text-md font-semibold">Grading {formatDate(day)}</p>
      <p className="text-ink-2">
        This day is stored but was never graded. It is being graded now with what was known on it,
        and kept.
      </p>
      <div className="flex w-full items-center gap-3">
        <progress
          aria-label={`Grading of ${formatDate(day)}`}
          value={progress}
          max={1}
          className="h-1.5 w-full appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent"
        />
        <span className="figures text-xs text-ink-2">{formatPercent(progress).text}</span>
      </div>
      <Button onClick={() => commit({ ...query, asOf: null })}>Back to latest</Button>
    </div>
  );
}

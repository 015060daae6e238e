"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useEffectEvent } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/states";
import { formatDate, formatPercent } from "@/lib/domain/format";
import type { Day } from "@/lib/domain/market/day";
import { askForRun, runQuery } from "@/lib/queries/runs";

interface DayGradingProps {
  readonly day: Day;
  /** What a failure leaves as it is: "Your screen is kept." */
  readonly kept: string;
  /** The way back to a graded day. */
  readonly back: ReactNode;
  /** True where this is the whole page, so that its title is the page's heading. */
  readonly isPage?: boolean;
  /** The day is graded: load it. */
  readonly onDone: () => void;
}

/** Has a stored day graded, shows how far it is, and tells when it is done. */
export function DayGrading({ day, kept, back, isPage = false, onDone }: DayGradingProps) {
  const client = useQueryClient();
  const { mutate, isSuccess, error } = useMutation({ mutationFn: askForRun });
  const run = useQuery({ ...runQuery(day), enabled: isSuccess });
  const finish = useEffectEvent(onDone);
  useEffect(() => mutate(day), [mutate, day]);
  const isDone = run.data?.status === "done";
  useEffect(() => {
    if (!isDone) return;
    void client.invalidateQueries({ queryKey: ["runs"], exact: true });
    finish();
  }, [client, isDone]);

  const failure = error?.message ?? run.data?.error ?? run.error?.message;
  if (failure !== undefined)
    return (
      <ErrorState
        isPage={isPage}
        title={`${formatDate(day)} could not be graded`}
        actions={
          <>
            <Button variant="primary" onClick={() => mutate(day)}>
              Try again
            </Button>
            {back}
          </>
        }
      >
        <p>{failure}</p>
        <p>{kept}</p>
      </ErrorState>
    );
  return (
    <GradingProgress day={day} progress={run.data?.progress ?? 0} back={back} isPage={isPage} />
  );
}

interface GradingProgressProps {
  readonly day: Day;
  /** 0 to 1. */
  readonly progress: number;
  readonly back: ReactNode;
  readonly isPage: boolean;
}

function GradingProgress({ day, progress, back, isPage }: GradingProgressProps) {
  const Title = isPage ? "h1" : "p";
  return (
    <div className="mx-auto flex w-full max-w-md flex-col items-start gap-3 px-4 py-12">
      <Title className="text-md font-semibold">Grading {formatDate(day)}</Title>
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
      {back}
    </div>
  );
}

"use client";
import { useEffect, useRef, useState } from "react";
import {
  type BacktestInput,
  type BacktestJob,
  type BacktestResult,
  followBacktest,
  readBacktest,
  startBacktest,
  stopBacktest,
} from "@/lib/queries/basket-backtest";

interface Test {
  readonly job: BacktestJob | null;
  /** Of the newest finished backtest. */
  readonly result: BacktestResult | null;
  readonly failure: string | null;
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : "The backtest could not be run.";

/** One backtest at a time: asked for, followed, cancelled, read. */
export function useBacktest() {
  const [test, setTest] = useState<Test>({ job: null, result: null, failure: null });
  const stop = useRef<() => void>(null);
  useEffect(() => () => stop.current?.(), []);
  const merge = (next: Partial<Test>) => setTest((before) => ({ ...before, ...next }));
  const fail = (error: unknown) => merge({ failure: messageOf(error), job: null });

  const finish = async (id: string) => {
    try {
      const { result, ...job } = await readBacktest({ id });
      merge({ job, failure: job.error, ...(result === null ? {} : { result }) });
    } catch (error) {
      fail(error);
    }
  };
  const start = async (body: BacktestInput) => {
    stop.current?.();
    merge({ failure: null });
    try {
      const job = await startBacktest(body);
      merge({ job });
      stop.current = followBacktest(
        job.id,
        (next) => merge({ job: next }),
        () => void finish(job.id),
      );
    } catch (error) {
      fail(error);
    }
  };
  const cancel = async () => {
    if (test.job === null) return;
    try {
      merge({ job: await stopBacktest({ id: test.job.id }) });
    } catch (error) {
      fail(error);
    }
  };
  const isRunning = test.job?.state === "queued" || test.job?.state === "running";
  return { ...test, isRunning, start, cancel };
}

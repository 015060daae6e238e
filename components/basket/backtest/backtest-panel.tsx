"use client";
import { memo } from "react";
import { Section } from "@/components/token/section";
import { formatPercent } from "@/lib/domain/format";
import { BacktestForm, type StoredRange } from "./backtest-form";
import { BacktestResultView } from "./backtest-result";
import { useBacktest } from "./use-backtest";

const words = {
  queued: "Waiting for the worker …",
  running: "Running …",
  done: "Done.",
  failed: "Failed.",
  cancelled: "Cancelled.",
} as const;

function BacktestPanelPlain({ range }: { range: StoredRange }) {
  const { job, result, failure, isRunning, start, cancel } = useBacktest();
  return (
    <Section
      title="Backtest"
      className="print:hidden"
      note="The same rules on every past day with only what was known then: costs, slippage, exits, and dead tokens at their real end; beside 200 random baskets with the same limits."
    >
      <div className="grid gap-4">
        <BacktestForm range={range} isRunning={isRunning} onStart={start} onCancel={cancel} />
        {isRunning && job !== null && (
          <progress
            value={job.progress}
            max={1}
            aria-label="Progress of the backtest"
            className="h-2 w-full max-w-xl accent-accent"
          />
        )}
        <p role="status" className="text-xs text-ink-2 empty:hidden">
          {job !== null &&
            `${words[job.state]} ${isRunning ? `${formatPercent(job.progress).text} ${job.step ?? ""}` : ""}`}
        </p>
        {failure !== null && (
          <p role="alert" className="text-severe">
            {failure} The basket and its settings are as they were.
          </p>
        )}
        {result !== null && <BacktestResultView result={result} />}
      </div>
    </Section>
  );
}

/** How the same rules would have done, walk-forward over what is stored. */
export const BacktestPanel = memo(BacktestPanelPlain);

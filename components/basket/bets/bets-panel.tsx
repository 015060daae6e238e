"use client";
import clsx from "clsx";
import { useBasketPage } from "@/components/basket/state/basket-context";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { ErrorState } from "@/components/ui/states";
import { formatPercent, formatUsd } from "@/lib/domain/format";
import type { Build } from "@/lib/queries/basket";
import { BetsTable } from "./bets-table";
import { CorrelationTable } from "./correlation-table";
import { Funnel } from "./funnel";
import { Infeasible } from "./infeasible";
import { ShareLists } from "./shares";

function Cash({ build }: { build: Build }) {
  const { cash } = build;
  if (cash === null || cash.share < 1e-6) return null;
  return (
    <div className="border-l-2 border-serious pl-3">
      <p>
        {formatPercent(cash.share).text} ({formatUsd(cash.amountUsd).text}) stays cash.
      </p>
      <ul className="list-disc pl-5 text-xs text-ink-2">
        {cash.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  );
}

function Quality({ quality }: { quality: Build["quality"] }) {
  if (quality === null) return null;
  return (
    <p className="text-xs text-ink-3">
      {quality.points.toFixed(1)} points:{" "}
      {quality.isProven
        ? "no other basket that keeps to these limits has more."
        : "the search was cut short, a better one may exist."}
      {quality.filledReturns > 0 &&
        ` ${quality.filledReturns} unknown daily returns stand in as the mean of the other bets.`}
    </p>
  );
}

function Chosen({ build }: { build: Build }) {
  if (!build.feasible)
    return (
      <>
        <Infeasible build={build} />
        <Funnel build={build} />
      </>
    );
  return (
    <>
      <BetsTable bets={build.bets} />
      <Cash build={build} />
      <Quality quality={build.quality} />
      <ShareLists build={build} />
      <div className="border-y py-1 print:hidden">
        <Funnel build={build} />
        <CorrelationTable build={build} />
      </div>
    </>
  );
}

/** One line for who listens instead of looking; the reasons stand below it. */
function statusOf(isBuilding: boolean, failure: string | null, build: Build | null): string {
  if (isBuilding) return "Building …";
  if (failure !== null) return "Not built";
  if (build === null) return "";
  return build.feasible ? build.sentence : "No basket keeps to these settings";
}

/** The chosen bets, or why there are none. An older basket stays, marked, while the next one is built. */
export function BetsPanel() {
  const { answer, isBuilding, failure, retry } = useBasketPage();
  const status = statusOf(isBuilding, failure, answer?.data ?? null);
  return (
    <section
      id="bets"
      aria-label="Chosen bets"
      aria-busy={isBuilding}
      className="grid min-w-0 content-start gap-4"
    >
      <div className="flex min-h-7 flex-wrap items-center justify-between gap-x-4 border-b pb-1">
        <h2 className="font-semibold">Chosen bets</h2>
        <p role="status" className="text-xs text-ink-2">
          {status}
        </p>
      </div>
      {failure !== null && (
        <ErrorState
          title="This basket could not be built"
          actions={
            <Button variant="primary" onClick={retry}>
              Try again
            </Button>
          }
        >
          <p>
            {failure} {answer !== null && "The basket below is of the settings before."}
          </p>
        </ErrorState>
      )}
      <div className={clsx("grid gap-4", (isBuilding || failure !== null) && "opacity-60")}>
        {answer === null ? <Skeleton className="h-96" /> : <Chosen build={answer.data} />}
      </div>
    </section>
  );
}

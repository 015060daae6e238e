"use client";
import clsx from "clsx";
import { useState } from "react";
import { useBasketPage } from "@/components/basket/state/basket-context";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { Skeleton } from "@/components/ui/skeleton";
import { ErrorState } from "@/components/ui/states";
import { formatPercent, formatUsd, group } from "@/lib/domain/format";
import type { Risk } from "@/lib/queries/basket";
import { FanChart } from "./fan-chart";
import { OddsTable } from "./odds-table";
import type { RiskState } from "./use-risk";

const views = [
  ["exits", "With exits"],
  ["kept", "Nothing sold"],
] as const;

function Allocation({ risk }: { risk: Risk }) {
  const { draft } = useBasketPage();
  const { maxShare, words } = risk.allocation;
  return (
    <div className="border-l-2 border-accent pl-3">
      <p className="text-xs text-ink-3">Of your whole portfolio at most</p>
      <p className="figures text-lg font-semibold">{formatPercent(maxShare).text}</p>
      <p className="text-xs text-ink-2 text-pretty">
        {words}
        {maxShare > 0 &&
          ` For ${formatUsd(draft.budgetUsd).text} that means a portfolio of at least ${formatUsd(draft.budgetUsd / maxShare).text}.`}
      </p>
    </div>
  );
}

function Outlook({ risk }: { risk: Risk }) {
  const [view, setView] = useState<"exits" | "kept">("exits");
  return (
    <>
      <Segmented label="Outlook" value={view} options={views} onChange={setView} />
      <FanChart
        risk={risk}
        outlook={view === "exits" ? risk.withExits : risk.withoutExits}
        name={view === "exits" ? "with exits" : "nothing sold"}
      />
      <OddsTable risk={risk} />
      <p className="text-xs text-ink-2">
        At least one bet ends at 10× or more: {formatPercent(risk.anyTenfold.atEnd).text}; reaches
        it on some day: {formatPercent(risk.anyTenfold.ever).text}.
      </p>
      <Allocation risk={risk} />
      <p className="text-2xs text-ink-3 text-pretty">
        {group(risk.paths)} paths, seed {risk.seed}, from the days {risk.history.from} to{" "}
        {risk.history.to}; the pool is {risk.equalWeight.tokens} of {risk.equalWeight.poolTokens}{" "}
        tokens.
      </p>
    </>
  );
}

/** What may become of the basket, beside equal weight of the pool and Bitcoin. */
export function RiskPanel({ state }: { state: RiskState }) {
  const { risk, isWaiting, isOld, failure, retry } = state;
  return (
    <section
      aria-label="Odds"
      aria-busy={isWaiting}
      className="grid min-w-0 content-start gap-3 lg:col-start-2 min-[85rem]:col-start-3 print:hidden"
    >
      <div className="flex min-h-7 flex-wrap items-center justify-between gap-x-4 border-b pb-1">
        <h2 className="font-semibold">Odds</h2>
        <p role="status" className="text-xs text-ink-2">
          {isWaiting && "Simulating …"}
        </p>
      </div>
      {failure !== null && (
        <ErrorState
          title="The odds could not be worked out"
          actions={<Button onClick={retry}>Try again</Button>}
        >
          <p>{failure} The bets and their weights are as shown.</p>
        </ErrorState>
      )}
      {risk === null && failure === null && !isWaiting && (
        <p className="text-ink-2">Odds follow once there is a basket.</p>
      )}
      {risk === null && isWaiting && <Skeleton className="h-96" />}
      {risk !== null && (
        <div className={clsx("grid min-w-0 gap-3", isOld && "opacity-60")}>
          <Outlook risk={risk} />
        </div>
      )}
      <noscript>
        <p className="text-ink-2">Odds are simulated on request: they need JavaScript.</p>
      </noscript>
    </section>
  );
}

import type { Metadata } from "next";
import { Suspense } from "react";
import { loadMarketPage } from "@/app/market-page";
import { StaleNote } from "@/components/page/market-notes";
import { MarketProblem } from "@/components/page/market-problem";
import { PageFrame } from "@/components/page/page-frame";
import { PageSkeleton } from "@/components/page/page-skeleton";
import { RuleList } from "@/components/signals/rule-list";
import { SignalFeed } from "@/components/signals/signal-feed";
import type { SignalSearch } from "@/components/signals/signal-search";
import { Skeleton } from "@/components/ui/skeleton";
import { listSignalRules } from "@/lib/services/signals/list-signal-rules";
import { findSignals, horizonOf, searchOf } from "./load-signals";

export const metadata: Metadata = { title: "Signals" };

/** The records take a moment to work out after new outcomes; the signals do not wait for them. */
async function Rules({ search }: { search: SignalSearch }) {
  const { data } = await (await listSignalRules(search.asOf)).make();
  return <RuleList rules={data} search={search} horizonDays={horizonOf(search)} />;
}

async function Signals({ search }: { search: SignalSearch }) {
  const page = await loadMarketPage(async () => findSignals(search), search.asOf ?? null);
  if (!("value" in page)) return <MarketProblem {...page} />;
  return (
    <PageFrame
      title="Signals"
      lead={
        <>
          Bullish and bearish events from published rules, with what they rest on and what followed.{" "}
          <a href="#rules" className="text-accent underline">
            See how each rule has done
          </a>{" "}
          before you trust one.
        </>
      }
    >
      <StaleNote meta={page.value.meta} />
      <SignalFeed answer={page.value} search={search} />
      <Suspense fallback={<Skeleton className="h-[60rem]" />}>
        <Rules search={search} />
      </Suspense>
    </PageFrame>
  );
}

/** The newest signals and the record of every rule: `?rule=goldenCross&direction=bullish&asOf=2026-05-31`. */
export default async function Page({ searchParams }: PageProps<"/signals">) {
  const search = searchOf(await searchParams);
  return (
    <Suspense key={JSON.stringify(search)} fallback={<PageSkeleton label="Loading the signals" />}>
      <Signals search={search} />
    </Suspense>
  );
}

import type { Metadata } from "next";
import { Suspense } from "react";
import { loadMarketPage, oneOf } from "@/app/market-page";
import { MarketProblem } from "@/components/page/market-problem";
import { PageSkeleton } from "@/components/page/page-skeleton";
import { ReportList } from "@/components/reports/report-list";
import { listReports } from "@/lib/services/reports/list-reports";

export const metadata: Metadata = { title: "Weekly reports" };

async function Reports({ asOf }: { asOf: string | null }) {
  const page = await loadMarketPage(listReports, asOf);
  if (!("value" in page)) return <MarketProblem {...page} />;
  return <ReportList reports={page.value.data} asOf={asOf} />;
}

/** The weeks that have a report up to a day. */
export default async function Page({ searchParams }: PageProps<"/reports">) {
  const asOf = oneOf((await searchParams).asOf);
  return (
    <Suspense key={asOf} fallback={<PageSkeleton label="Loading the reports" />}>
      <Reports asOf={asOf} />
    </Suspense>
  );
}

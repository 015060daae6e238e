import type { Metadata } from "next";
import { Suspense } from "react";
import "@/app/reports/print.css";
import { loadMarketPage, oneOf } from "@/app/market-page";
import { MarketProblem } from "@/components/page/market-problem";
import { PageSkeleton } from "@/components/page/page-skeleton";
import { ReportView } from "@/components/reports/report-view";
import { formatDate } from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";
import { findWeek } from "@/lib/services/reports/find-week";
import { readReport } from "@/lib/services/reports/read-report";

type Props = PageProps<"/reports/[week]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const week = parseDay((await params).week);
  return { title: week === null ? "No such report" : `Report, week to ${formatDate(week)}` };
}

async function Report({ week, reveal }: { week: string; reveal: boolean }) {
  const page = await loadMarketPage(() => readReport(week, reveal), null);
  if (!("value" in page)) return <MarketProblem {...page} />;
  return <ReportView report={page.value.data} />;
}

/** The report of a week; `?reveal=1` adds what happened next. */
export default async function Page({ params, searchParams }: Props) {
  const [{ week }, search] = await Promise.all([params, searchParams]);
  const asOf = oneOf(search.asOf);
  // Before anything is sent, so that a week without a report has the status 404.
  const found = await loadMarketPage(() => findWeek(week, asOf), asOf);
  if (!("value" in found)) return <MarketProblem {...found} />;
  const reveal = oneOf(search.reveal) === "1";
  return (
    <Suspense key={`${week} ${reveal}`} fallback={<PageSkeleton label="Loading the report" />}>
      <Report week={week} reveal={reveal} />
    </Suspense>
  );
}

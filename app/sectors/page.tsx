import type { Metadata } from "next";
import { Suspense } from "react";
import { loadMarketPage, oneOf } from "@/app/market-page";
import { MarketProblem } from "@/components/page/market-problem";
import { PageSkeleton } from "@/components/page/page-skeleton";
import { SectorList } from "@/components/sectors/sector-list";
import { listSectors } from "@/lib/services/sectors/list-sectors";

export const metadata: Metadata = { title: "Sectors" };

async function Sectors({ asOf, sort }: { asOf: string | null; sort: string | null }) {
  const page = await loadMarketPage(listSectors, asOf);
  if (!("value" in page)) return <MarketProblem {...page} />;
  return <SectorList sectors={page.value.data} meta={page.value.meta} asOf={asOf} sort={sort} />;
}

/** Every sector on a day: `?sort=-medianReturn30d&asOf=2026-05-31`. */
export default async function Page({ searchParams }: PageProps<"/sectors">) {
  const search = await searchParams;
  const asOf = oneOf(search.asOf);
  return (
    <Suspense key={asOf} fallback={<PageSkeleton label="Loading the sectors" />}>
      <Sectors asOf={asOf} sort={oneOf(search.sort)} />
    </Suspense>
  );
}

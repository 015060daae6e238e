import type { Metadata } from "next";
import { Suspense } from "react";
import { loadMarketPage, oneOf } from "@/app/market-page";
import { IndexList } from "@/components/indices/index-list";
import { MarketProblem } from "@/components/page/market-problem";
import { PageSkeleton } from "@/components/page/page-skeleton";
import { readIndices } from "@/lib/services/indices/read-indices";

export const metadata: Metadata = { title: "Theme indices" };

async function Indices({ asOf }: { asOf: string | null }) {
  const page = await loadMarketPage(readIndices, asOf);
  if (!("value" in page)) return <MarketProblem {...page} />;
  return <IndexList {...page.value} asOf={asOf} />;
}

/** All theme indices as of a day. */
export default async function Page({ searchParams }: PageProps<"/indices">) {
  const asOf = oneOf((await searchParams).asOf);
  return (
    <Suspense key={asOf} fallback={<PageSkeleton label="Loading the indices" />}>
      <Indices asOf={asOf} />
    </Suspense>
  );
}

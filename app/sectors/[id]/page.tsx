import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { loadMarketPage, oneOf } from "@/app/market-page";
import { MarketProblem } from "@/components/page/market-problem";
import { PageSkeleton } from "@/components/page/page-skeleton";
import { SectorView } from "@/components/sectors/sector-view";
import { sectors } from "@/lib/domain/market/sectors";
import { sectorDetail } from "@/lib/services/sectors/sector-detail";

type Props = PageProps<"/sectors/[id]">;

const sectorOf = (id: string) => sectors.find((sector) => sector.id === id);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const sector = sectorOf((await params).id);
  return { title: sector === undefined ? "No such sector" : `${sector.name} tokens` };
}

async function Sector({ id, asOf }: { id: string; asOf: string | null }) {
  const page = await loadMarketPage((day) => sectorDetail(id, day), asOf);
  if (!("value" in page)) return <MarketProblem {...page} />;
  return <SectorView sector={page.value.data} meta={page.value.meta} asOf={asOf} />;
}

/** One sector on a day. */
export default async function Page({ params, searchParams }: Props) {
  const [{ id }, search] = await Promise.all([params, searchParams]);
  // Before anything is sent, so that an unknown sector has the status 404.
  if (sectorOf(id) === undefined) notFound();
  const asOf = oneOf(search.asOf);
  return (
    <Suspense key={`${id} ${asOf}`} fallback={<PageSkeleton label="Loading the sector" />}>
      <Sector id={id} asOf={asOf} />
    </Suspense>
  );
}

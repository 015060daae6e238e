import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { loadMarketPage, oneOf } from "@/app/market-page";
import { IndexView } from "@/components/indices/index-view";
import { MarketProblem } from "@/components/page/market-problem";
import { PageSkeleton } from "@/components/page/page-skeleton";
import { indexOfId } from "@/lib/domain/indices/all-indices";
import { readIndex } from "@/lib/services/indices/read-indices";

type Props = PageProps<"/indices/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: indexOfId((await params).id)?.name ?? "No such index" };
}

async function ThemeIndex({ id, asOf }: { id: string; asOf: string | null }) {
  const page = await loadMarketPage((day) => readIndex(id, day), asOf);
  if (!("value" in page)) return <MarketProblem {...page} />;
  return <IndexView index={page.value.data} meta={page.value.meta} />;
}

/** One theme index as of a day. */
export default async function Page({ params, searchParams }: Props) {
  const [{ id }, search] = await Promise.all([params, searchParams]);
  // Before anything is sent, so that an unknown index has the status 404.
  if (indexOfId(id) === undefined) notFound();
  const asOf = oneOf(search.asOf);
  return (
    <Suspense key={`${id} ${asOf}`} fallback={<PageSkeleton label="Loading the index" />}>
      <ThemeIndex id={id} asOf={asOf} />
    </Suspense>
  );
}

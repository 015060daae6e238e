import type { Metadata } from "next";
import Link from "next/link";
import { loadMarketPage } from "@/app/market-page";
import { MarketProblem } from "@/components/page/market-problem";
import { TrackRecordView } from "@/components/track-record/track-record-view";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/states";
import { trackRecordQuery } from "@/lib/contracts/track-record";
import { readLedger } from "@/lib/services/ledger/read-ledger";
import { readTrackRecord } from "@/lib/services/track-record/read-track-record";

export const metadata: Metadata = {
  title: "Track record",
  description: "What followed the grades, losing ones too.",
};

/** What followed the grades: `?grade=trader&horizon=30&asOf=2021-05-01&survivors=only&vanished=-100`. */
export default async function Page({ searchParams }: PageProps<"/track-record">) {
  const search = Object.fromEntries(
    Object.entries(await searchParams).flatMap(([name, value]) =>
      typeof value === "string" && value !== "" ? [[name, value] as const] : [],
    ),
  );
  const query = trackRecordQuery.safeParse(search);
  if (!query.success)
    return (
      <EmptyState
        isPage
        title="The address asks for something there is not"
        actions={
          <Button variant="primary" asChild>
            <Link href="/track-record">Show the track record</Link>
          </Button>
        }
      >
        {query.error.issues.map(({ path }) => path.join(".")).join(", ")}
      </EmptyState>
    );
  const page = await loadMarketPage(() => readTrackRecord(query.data), query.data.asOf ?? null);
  if (!("value" in page)) return <MarketProblem {...page} />;
  const { data: ledger } = await readLedger();
  return <TrackRecordView record={page.value.data} ledger={ledger} search={search} />;
}

import Link from "next/link";
import { HistoryNote } from "@/components/page/market-notes";
import { PageFrame } from "@/components/page/page-frame";
import { PlainTable } from "@/components/page/plain-table";
import { asOfSearch } from "@/components/token/model";
import { Value } from "@/components/ui/value";
import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { listReports } from "@/lib/contracts/reports";
import { formatCount, formatDate } from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";

type Reports = AnswerOf<typeof listReports>["data"];

/** The weeks that have a report, newest first. */
export function ReportList({ reports, asOf }: { reports: Reports; asOf: string | null }) {
  return (
    <PageFrame
      title="Weekly moonshot reports"
      lead="What changed in a week and why, and how the week before's calls did, losing ones too. Every report is made from stored data as it was known on its Sunday."
    >
      {reports.length < 2 && (
        <HistoryNote weeks={reports.length} needed="A report compares two Sundays." />
      )}
      {reports.length > 0 && (
        <PlainTable
          caption="Reports"
          columns={[
            { title: "Week to" },
            { title: "Graded tokens", numeric: true },
            { title: "Model" },
            { title: "Market" },
          ]}
          rows={reports.map(({ week, graded, model, source }) => ({
            key: week,
            cells: [
              <Link
                key="week"
                href={`/reports/${week}${asOfSearch(asOf)}`}
                className="font-medium hover:underline"
              >
                {formatDate(parseDay(week) ?? 0)}
              </Link>,
              <Value key="graded" value={formatCount(graded)} />,
              model,
              source,
            ],
          }))}
        />
      )}
    </PageFrame>
  );
}

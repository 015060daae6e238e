import Link from "next/link";
import { PlainTable } from "@/components/page/plain-table";
import { Section } from "@/components/token/section";
import { Delta, Value } from "@/components/ui/value";
import { dash, formatPercent, formatRatio } from "@/lib/domain/format";
import type { ReportToken, WeeklyReport } from "@/lib/domain/report/weekly-report";

const symbols = (tokens: readonly ReportToken[]) =>
  tokens.map(({ symbol }) => symbol).join(", ") || dash;

/** What each index did in the week, against its pool. */
export function IndexWeeks({ indices, week }: Pick<WeeklyReport, "indices" | "week">) {
  return (
    <Section title="Indices" note="After costs; their pools by equal weight without.">
      {indices.length === 0 ? (
        <p className="text-ink-2">No index level is stored for this week yet.</p>
      ) : (
        <PlainTable
          caption="Indices in the week"
          columns={[
            { title: "Index" },
            { title: "Level", numeric: true },
            { title: "Week", numeric: true },
            { title: "Equal weight", numeric: true },
            { title: "Turnover", numeric: true },
            { title: "Came in" },
            { title: "Left" },
          ]}
          rows={indices.map((index) => ({
            key: index.id,
            cells: [
              <Link
                key="name"
                href={`/indices/${index.id}?asOf=${week}`}
                className="whitespace-nowrap hover:underline"
              >
                {index.name}
              </Link>,
              <Value key="level" value={formatRatio(index.level)} />,
              <Delta key="week" fraction={index.change} />,
              <Delta key="equal" fraction={index.equalWeightChange} />,
              <Value key="turnover" value={formatPercent(index.turnover)} />,
              symbols(index.added),
              symbols(index.removed),
            ],
          }))}
        />
      )}
    </Section>
  );
}

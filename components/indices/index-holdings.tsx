import { PlainTable } from "@/components/page/plain-table";
import { TokenLink } from "@/components/page/token-link";
import { Section } from "@/components/token/section";
import { Badge } from "@/components/ui/badge";
import { GradeChip } from "@/components/ui/grade-chip";
import { Value } from "@/components/ui/value";
import { formatDate, formatPercent } from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";
import type { IndexDetail } from "./index-history";

const gradeTitles = {
  overall: "Overall grade",
  trader: "Trader grade",
  investor: "Investor grade",
  moonshot: "Moonshot grade",
} as const;

/** What an index holds after its last rebalance, each with the grade that chose it. */
export function IndexHoldings({ index }: { index: IndexDetail }) {
  const { day, holdings, cash, poolSize } = index;
  const date = day === null ? "" : formatDate(parseDay(day) ?? 0);
  return (
    <Section
      title="Holdings"
      note={`After the rebalance of ${date}, chosen from a pool of ${poolSize}. A token leads to why it had its grade.`}
    >
      {holdings.length === 0 ? (
        <p className="text-ink-2">No token met the rules: the index is in cash.</p>
      ) : (
        <PlainTable
          caption="Holdings"
          columns={[
            { title: "Token" },
            { title: "Weight", numeric: true },
            { title: gradeTitles[index.rankBy], numeric: true },
          ]}
          rows={holdings.map((holding) => ({
            key: holding.id,
            cells: [
              <span key="token" className="inline-flex items-baseline gap-2">
                <TokenLink token={holding} asOf={day} />
                {holding.isWaiting && <Badge>no price now</Badge>}
              </span>,
              <Value key="weight" value={formatPercent(holding.weight)} />,
              <GradeChip key="grade" grade={holding.grade} />,
            ],
          }))}
        />
      )}
      {cash !== null && cash > 0 && holdings.length > 0 && (
        <p className="mt-2 text-xs text-ink-2">
          {formatPercent(cash).text} in cash: the position cap leaves no place for it.
        </p>
      )}
    </Section>
  );
}

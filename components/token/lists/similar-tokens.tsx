import Link from "next/link";
import { type TokenDetail, tokenHref } from "@/components/token/model";
import { Section } from "@/components/token/section";
import { GradeChip } from "@/components/ui/grade-chip";
import { Value } from "@/components/ui/value";
import { formatPercent, formatUsd } from "@/lib/domain/format";
import { sectors } from "@/lib/domain/market/sectors";

const sectorName = (id: string | null) => sectors.find((one) => one.id === id)?.name ?? "";

interface SimilarTokensProps {
  readonly similar: TokenDetail["similar"];
  readonly asOf: string | null;
}

/** The tokens whose data points rank most alike. */
export function SimilarTokens({ similar, asOf }: SimilarTokensProps) {
  return (
    <Section
      title="Similar tokens"
      note="Alike in how their data points rank, whatever their price."
    >
      {similar.length === 0 ? (
        <p className="text-ink-2">None: the token was not ranked on this day.</p>
      ) : (
        <table className="w-full text-grid">
          <thead className="text-xs text-ink-3">
            <tr className="border-b">
              {["Token", "Sector", "Grade", "Market cap", "Alike"].map((title, i) => (
                <th
                  key={title}
                  scope="col"
                  className={`py-1 font-normal ${i < 2 ? "text-left" : "text-right"} ${i === 0 ? "" : "pl-3"} ${i === 1 ? "max-sm:hidden" : ""}`}
                >
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {similar.map(({ id, symbol, name, sector, grade, marketCap, similarity }) => (
              <tr key={id} className="border-b hover:bg-hover">
                <th scope="row" className="w-full max-w-0 text-left font-normal">
                  <Link
                    href={tokenHref(id, asOf)}
                    prefetch={false}
                    className="flex min-h-7 items-center gap-2 rounded-sm pointer-coarse:min-h-9"
                  >
                    <span className="font-medium">{symbol.toUpperCase()}</span>
                    <span className="truncate text-ink-2">{name}</span>
                  </Link>
                </th>
                <td className="pl-3 text-xs whitespace-nowrap text-ink-2 max-sm:hidden">
                  {sectorName(sector)}
                </td>
                <td className="pl-3">
                  <span className="flex justify-end">
                    <GradeChip grade={grade} />
                  </span>
                </td>
                <td className="pl-3 text-right">
                  <Value value={formatUsd(marketCap)} />
                </td>
                <td className="pl-3 text-right">
                  <Value value={formatPercent(similarity)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

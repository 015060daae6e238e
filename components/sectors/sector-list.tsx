import { StaleNote } from "@/components/page/market-notes";
import { PageFrame } from "@/components/page/page-frame";
import type { Meta } from "@/lib/contracts/envelope";
import { type Sector, SectorTable } from "./sector-table";

interface SectorListProps {
  readonly sectors: readonly Sector[];
  readonly meta: Meta;
  readonly asOf: string | null;
  readonly sort: string | null;
}

/** All sectors on a day. */
export function SectorList({ meta, ...table }: SectorListProps) {
  return (
    <PageFrame
      title="Sectors"
      lead="How broad each theme's move is, how fast, and how its tokens are graded. Shares are of the tokens where the value is known. A press on a column's title sorts."
    >
      <StaleNote meta={meta} />
      <SectorTable {...table} />
    </PageFrame>
  );
}

import Link from "next/link";
import { FactList } from "@/components/page/fact-list";
import { StaleNote } from "@/components/page/market-notes";
import { PageFrame } from "@/components/page/page-frame";
import { Button } from "@/components/ui/button";
import { GradeChip } from "@/components/ui/grade-chip";
import { Delta, Value } from "@/components/ui/value";
import type { Meta } from "@/lib/contracts/envelope";
import { formatCount, formatPercent, formatUsd } from "@/lib/domain/format";
import { GradeDistribution } from "./grade-distribution";
import { SectorBreadth } from "./sector-breadth";
import { type SectorDetail, SectorMembers } from "./sector-members";
import { SectorSignals } from "./sector-signals";

const share = (value: number | null) => <Value value={formatPercent(value)} />;

function SectorFacts({ sector }: { sector: SectorDetail }) {
  return (
    <FactList
      facts={[
        ["Tokens", <Value key="v" value={formatCount(sector.tokens)} />],
        ["Median grade", <GradeChip key="v" grade={sector.medianGrade} />],
        ["A grades", share(sector.shareOfA)],
        ["Above 50-day average", share(sector.aboveAverage50d)],
        ["Rising in 30 days", share(sector.rising30d)],
        ["Median return, 7 d", <Delta key="v" fraction={sector.medianReturn7d} />],
        ["Median return, 30 d", <Delta key="v" fraction={sector.medianReturn30d} />],
        ["Median return, 90 d", <Delta key="v" fraction={sector.medianReturn90d} />],
        ["Market cap", <Value key="v" value={formatUsd(sector.marketCap)} />],
        ["Volume, 24 h", <Value key="v" value={formatUsd(sector.volume24h)} />],
        ["Volume, 7 d against 30 d", <Delta key="v" fraction={sector.volumeChange} />],
        ["With a red flag", share(sector.flagged)],
      ]}
    />
  );
}

interface SectorViewProps {
  readonly sector: SectorDetail;
  readonly meta: Meta;
  readonly asOf: string | null;
}

/** One sector: figures, breadth over time, leaders and laggards, grades, signals. */
export function SectorView({ sector, meta, asOf }: SectorViewProps) {
  const day = asOf === null ? "" : `&asOf=${asOf}`;
  return (
    <PageFrame
      title={sector.name}
      lead={sector.description}
      aside={
        <Button asChild>
          <Link href={`/?sector=${sector.id}${day}`}>Open in the screener</Link>
        </Button>
      }
    >
      <StaleNote meta={meta} />
      <SectorFacts sector={sector} />
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <SectorBreadth weeks={sector.weeks} />
        <GradeDistribution distribution={sector.distribution} />
      </div>
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
        <SectorMembers title="Leaders by grade" members={sector.best} asOf={asOf} />
        <SectorMembers title="Laggards by grade" members={sector.worst} asOf={asOf} />
        <SectorMembers
          title="Leaders by 30-day return"
          note="Tokens with at least $50K of volume in 24 hours."
          members={sector.rising}
          asOf={asOf}
        />
        <SectorMembers
          title="Laggards by 30-day return"
          note="Tokens with at least $50K of volume in 24 hours."
          members={sector.falling}
          asOf={asOf}
        />
      </div>
      <SectorSignals signals={sector.signals} asOf={asOf} />
    </PageFrame>
  );
}

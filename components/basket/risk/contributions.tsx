import { PlainTable } from "@/components/page/plain-table";
import { Value } from "@/components/ui/value";
import { formatPercent } from "@/lib/domain/format";
import type { Risk } from "@/lib/queries/basket";
import { formatMultiple } from "./multiples";

/** What each bet brings and takes: its own odds, and its part of the worst and of the best twentieth. */
export function Contributions({ risk }: { risk: Risk }) {
  return (
    <PlainTable
      caption="What each bet contributes"
      columns={[
        { title: "Bet" },
        { title: "Of loss", numeric: true, hint: "Share of the loss in the worst twentieth" },
        { title: "Of gain", numeric: true, hint: "Share of the gain in the best twentieth" },
        { title: "Median", numeric: true, hint: "Multiple of the price at the end, nothing sold" },
        { title: "2×", numeric: true },
        { title: "10× ever", numeric: true, hint: "Chance to reach 10× on some day" },
        { title: "−50%", numeric: true },
        { title: "Gone", numeric: true, hint: "Chance to die or be rugged" },
      ]}
      rows={risk.bets.map((bet) => ({
        key: bet.id,
        cells: [
          <span key="name" title={`${bet.name}: ${bet.class}, ${bet.ownDays} days of its own`}>
            {bet.symbol.toUpperCase()}
          </span>,
          <Value key="loss" value={formatPercent(bet.lossContribution)} />,
          <Value key="gain" value={formatPercent(bet.upsideContribution)} />,
          <Value key="median" value={formatMultiple(bet.median)} />,
          <Value key="two" value={formatPercent(bet.twofold)} />,
          <Value key="ten" value={formatPercent(bet.everTenfold)} />,
          <Value key="half" value={formatPercent(bet.loseHalf)} />,
          <Value key="gone" value={formatPercent(bet.gone)} />,
        ],
      }))}
    />
  );
}

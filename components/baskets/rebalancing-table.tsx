import { PlainTable } from "@/components/page/plain-table";
import { Delta, Value } from "@/components/ui/value";
import type { BasketRebalancing } from "@/lib/contracts/saved-baskets";
import { formatCount, formatPercent, formatPoints } from "@/lib/domain/format";
import { BasketSection } from "./basket-section";
import { Usd } from "./money";

type Position = BasketRebalancing["positions"][number];

const columns = [
  { title: "Position" },
  { title: "Plan", numeric: true },
  { title: "Now", numeric: true },
  { title: "Drift", numeric: true, hint: "Percentage points above or below the plan" },
  { title: "Trade", numeric: true },
  { title: "Tokens", numeric: true },
  { title: "Costs", numeric: true, hint: "Fee, half spread and impact by size of the token" },
] as const;

const share = (value: number | null) => <Value value={formatPercent(value)} />;

const points = (drift: number | null) => {
  const told = formatPoints(drift === null ? null : drift * 100);
  return drift === null ? <Delta fraction={null} /> : <span className="figures">{told.text}</span>;
};

function Trade({ position }: { position: Position }) {
  const { tradeUsd, isTradable } = position;
  if (!isTradable) return <span className="text-ink-3">cannot be traded</span>;
  if (tradeUsd === 0) return <span className="text-ink-3">leave</span>;
  return (
    <>
      {tradeUsd > 0 ? "Buy " : "Sell "}
      <Usd value={Math.abs(tradeUsd)} />
    </>
  );
}

const rowOf = (position: Position) => ({
  key: position.id,
  cells: [
    position.symbol.toUpperCase(),
    share(position.targetShare),
    share(position.share),
    points(position.drift),
    <Trade key="trade" position={position} />,
    position.tradeUsd === 0 || position.tradeUnits === null ? (
      ""
    ) : (
      <Value key="units" value={formatCount(Math.abs(position.tradeUnits))} />
    ),
    position.tradeUsd === 0 ? "" : <Usd key="cost" value={position.costUsd} />,
  ],
});

/** How far a basket is from its plan, and the trades that lead back. */
export function RebalancingTable({ rebalancing }: { rebalancing: BasketRebalancing }) {
  const { positions, cash, from, words, costUsd, cashAfterUsd, turnover } = rebalancing;
  return (
    <BasketSection
      title="Drift and rebalancing"
      note={
        <>
          {words}{" "}
          {from === "fills"
            ? "What is held is from your fills."
            : "No fills are noted: the plan left alone is taken as held."}
        </>
      }
    >
      <PlainTable
        caption="Positions and trades"
        columns={columns}
        rows={[
          ...positions.map(rowOf),
          {
            key: "cash",
            cells: [
              "Cash",
              share(cash.targetShare),
              share(cash.share),
              points(cash.drift),
              <>
                after <Usd value={cashAfterUsd} />
              </>,
              "",
              <Usd key="cost" value={costUsd} />,
            ],
          },
        ]}
      />
      <p className="text-xs text-ink-3">
        Turnover {formatPercent(turnover).text}. Purchases are cut until sales and cash pay for them
        and for the costs; orders under the least order are left out.
      </p>
    </BasketSection>
  );
}

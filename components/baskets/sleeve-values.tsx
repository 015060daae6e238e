import { PlainTable } from "@/components/page/plain-table";
import { Delta } from "@/components/ui/value";
import type { BasketValuation } from "@/lib/contracts/saved-basket-shapes";
import { Usd } from "./money";
import { sleeveName } from "./sleeve-name";

const columns = [
  { title: "Sleeve" },
  { title: "Bets", numeric: true },
  { title: "Stake", numeric: true },
  { title: "Value", numeric: true },
  { title: "Return", numeric: true },
] as const;

/** What became of each sleeve. */
export function SleeveValues({ valuation }: { valuation: BasketValuation }) {
  return (
    <PlainTable
      caption="What became of each sleeve"
      columns={columns}
      rows={valuation.sleeves.map(({ sleeve, bets, stakeUsd, valueUsd, returnFraction }) => ({
        key: sleeve ?? "",
        cells: [
          sleeveName(sleeve),
          bets,
          <Usd key="stake" value={stakeUsd} />,
          <Usd key="value" value={valueUsd} />,
          <Delta key="return" fraction={returnFraction} />,
        ],
      }))}
    />
  );
}

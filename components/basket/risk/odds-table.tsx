import { memo } from "react";
import { PlainTable } from "@/components/page/plain-table";
import { Value } from "@/components/ui/value";
import { formatPercent, unknown } from "@/lib/domain/format";
import type { Risk } from "@/lib/queries/basket";
import { formatMultiple } from "./multiples";

type Outlook = Risk["withExits"];

const figures: readonly (readonly [string, (outlook: Outlook) => number, "share" | "multiple"])[] =
  [
    ["Lose more than 50%", ({ loseHalf }) => loseHalf, "share"],
    ["Lose anything", ({ loseAny }) => loseAny, "share"],
    ["2× or more", ({ twofold }) => twofold, "share"],
    ["5× or more", ({ fivefold }) => fivefold, "share"],
    ["10× or more", ({ tenfold }) => tenfold, "share"],
    ["Median", ({ median }) => median, "multiple"],
    ["Mean", ({ mean }) => mean, "multiple"],
    ["Expected shortfall", ({ expectedShortfall }) => -expectedShortfall, "share"],
  ];

function OddsTablePlain({ risk }: { risk: Risk }) {
  const columns = [risk.withExits, risk.withoutExits, risk.equalWeight, risk.bitcoin];
  return (
    <PlainTable
      caption={`Chances at day ${risk.horizonDays}`}
      columns={[
        { title: `Day ${risk.horizonDays}` },
        { title: "Exits", numeric: true, hint: "With the exit rules" },
        { title: "Kept", numeric: true, hint: "Nothing sold before the end" },
        { title: "Pool", numeric: true, hint: "Equal weight of the pool" },
        { title: "BTC", numeric: true, hint: "Bitcoin" },
      ]}
      rows={figures.map(([name, read, kind]) => ({
        key: name,
        cells: [
          name === "Expected shortfall" ? (
            <abbr key="name" title="Mean of the worst twentieth" className="no-underline">
              {name}
            </abbr>
          ) : (
            name
          ),
          ...columns.map((outlook, i) => {
            const value = outlook === null ? null : read(outlook);
            const shown = kind === "share" ? formatPercent(value) : formatMultiple(value);
            // biome-ignore lint/suspicious/noArrayIndexKey: the columns never move.
            return <Value key={i} value={value === null ? unknown : shown} />;
          }),
        ],
      }))}
    />
  );
}

/** The chances of the basket with and without its exits, beside equal weight of the pool and Bitcoin. */
export const OddsTable = memo(OddsTablePlain);

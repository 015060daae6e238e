import { PlainTable } from "@/components/page/plain-table";
import { Delta } from "@/components/ui/value";
import type { Risk } from "@/lib/queries/basket";

const origins = { history: "stored market", documented: "documented medians" } as const;

/** What bad times would do to the basket. */
export function StressTable({ stress }: { stress: Risk["stress"] }) {
  return (
    <PlainTable
      caption="Stress scenarios"
      columns={[
        { title: "Scenario" },
        { title: "Exits", numeric: true, hint: "With the exit rules" },
        { title: "Kept", numeric: true, hint: "Nothing sold" },
        { title: "Pool", numeric: true, hint: "Equal weight of the pool" },
        { title: "BTC", numeric: true, hint: "Bitcoin" },
      ]}
      rows={stress.map(({ id, name, days, origin, source, change }) => ({
        key: id,
        cells: [
          <span key="name" title={source}>
            {name}
            <span className="block text-2xs text-ink-3">
              {days} days, {origins[origin]}
            </span>
          </span>,
          <Delta key="exits" fraction={change.withExits} />,
          <Delta key="kept" fraction={change.withoutExits} />,
          <Delta key="pool" fraction={change.equalWeight} />,
          <Delta key="bitcoin" fraction={change.bitcoin} />,
        ],
      }))}
    />
  );
}

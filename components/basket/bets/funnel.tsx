import { memo } from "react";
import { PlainTable } from "@/components/page/plain-table";
import { group } from "@/lib/domain/format";
import type { Build } from "@/lib/queries/basket";

function FunnelPlain({ build }: { build: Build }) {
  return (
    <details>
      <summary className="cursor-pointer py-1 text-grid">
        What the limits leave:{" "}
        <span className="text-ink-2">
          {group(build.pool)} tokens of the pool, {group(build.candidates)} candidates
        </span>
      </summary>
      <PlainTable
        caption="What each limit removes"
        columns={[
          { title: "Limit" },
          { title: "Asked" },
          { title: "Removes alone", numeric: true },
          { title: "Unknown", numeric: true, hint: "Removed because it is not known" },
          { title: "In order", numeric: true, hint: "Removed by it and by no limit before it" },
          { title: "Left", numeric: true },
        ]}
        rows={build.funnel.map((step) => ({
          key: step.id,
          cells: [
            <span key="name" title={step.unknownRule}>
              {step.name}
            </span>,
            step.asks,
            ...[step.removesAlone, step.unknown, step.removesInOrder, step.left].map((count, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the columns never move.
              <span key={i} className="figures">
                {group(count)}
              </span>
            )),
          ],
        }))}
      />
    </details>
  );
}

/** What every limit removes from the pool, alone and after those before it. */
export const Funnel = memo(FunnelPlain);

import { memo } from "react";
import { PlainTable } from "@/components/page/plain-table";
import { Unknown } from "@/components/ui/value";
import type { Build } from "@/lib/queries/basket";

function CorrelationTablePlain({ build }: { build: Build }) {
  const { correlation, bets } = build;
  if (correlation === null || correlation.ids.length < 2) return null;
  const { ids, matrix, mean, days, unknownPairs } = correlation;
  const symbolOf = (id: string) => (bets.find((bet) => bet.id === id)?.symbol ?? id).toUpperCase();
  return (
    <details>
      <summary className="cursor-pointer py-1 text-grid">
        Correlation of the bets:{" "}
        <span className="text-ink-2">
          mean {mean === null ? "unknown" : mean.toFixed(2)} over {days} days
          {unknownPairs > 0 && `, ${unknownPairs} pairs unknown`}
        </span>
      </summary>
      <PlainTable
        caption="Correlation of daily log returns"
        columns={[
          { title: "Bet" },
          ...ids.slice(0, -1).map((id) => ({ title: symbolOf(id), numeric: true })),
        ]}
        rows={ids.slice(1).map((id, i) => ({
          key: id,
          cells: [
            symbolOf(id),
            ...ids.slice(0, -1).map((other, j) => {
              if (j > i) return "";
              const value = matrix[i + 1]?.[j] ?? null;
              return (
                <span
                  key={other}
                  className={
                    value !== null && value >= 0.6
                      ? "figures font-semibold text-serious"
                      : "figures"
                  }
                >
                  {value === null ? <Unknown /> : value.toFixed(2).replace("-", "−")}
                </span>
              );
            }),
          ],
        }))}
      />
    </details>
  );
}

/** The correlation of each bet with each other, the lower half only: the other half is the same. */
export const CorrelationTable = memo(CorrelationTablePlain);

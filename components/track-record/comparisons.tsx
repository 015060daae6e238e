import { PlainTable } from "@/components/page/plain-table";
import { Delta, Unknown } from "@/components/ui/value";
import type { TrackRecordView } from "@/lib/contracts/track-record";
import { signed } from "./numbers";
import { daysInWords, gradeName } from "./words";

const figure = (value: number | null, decimals: number) => (
  <span className="figures">{signed(value, decimals)}</span>
);

/** What else a person could have held or looked at. */
export function Comparisons({ record }: { record: TrackRecordView }) {
  const { all, buckets, bitcoin, bestFactor, rankIc, grade, marketCap, horizonDays } = record;
  const [best] = buckets;
  const held = [
    [`${gradeName(grade)} ${best?.label ?? ""}`, best?.figures],
    ["Equal weight of all graded", all.figures],
  ] as const;
  return (
    <div className="grid items-start gap-6 md:grid-cols-2">
      <div>
        <PlainTable
          caption={`What was held for ${daysInWords(horizonDays)}`}
          columns={[
            { title: `Held ${daysInWords(horizonDays)}` },
            { title: "Median", numeric: true },
            { title: "Mean", numeric: true },
          ]}
          rows={[
            ...held.map(([name, figures]) => ({
              key: name,
              cells: [
                name,
                <Delta key="median" fraction={figures?.median.value ?? null} />,
                <Delta key="mean" fraction={figures?.mean.value ?? null} />,
              ],
            })),
            {
              key: "bitcoin",
              cells: [
                "Bitcoin",
                <Delta key="median" fraction={bitcoin?.median ?? null} />,
                <Delta key="mean" fraction={bitcoin?.mean ?? null} />,
              ],
            },
          ]}
        />
        {bitcoin === null && (
          <p className="mt-1 text-xs text-ink-3">
            Bitcoin is unknown: no token of the id “bitcoin” is stored.
          </p>
        )}
      </div>
      <div>
        <PlainTable
          caption="What ranked the tokens"
          columns={[
            { title: "Ranked by" },
            { title: "Mean rank IC", numeric: true },
            { title: "t", numeric: true },
          ]}
          rows={[
            {
              key: "grade",
              cells: [`${gradeName(grade)} grade`, figure(rankIc.mean, 3), figure(rankIc.t, 1)],
            },
            {
              key: "factor",
              cells: [
                bestFactor === null ? "Best single data point" : bestFactor.name,
                bestFactor === null ? <Unknown key="ic" /> : figure(bestFactor.rankIc.mean, 3),
                bestFactor === null ? <Unknown key="t" /> : figure(bestFactor.rankIc.t, 1),
              ],
            },
          ]}
        />
        <p className="mt-1 text-xs text-ink-3 text-pretty">
          {bestFactor === null
            ? "How single data points ranked is worked out in the background."
            : `The data point is the best of ${bestFactor.factors} in hindsight, which nobody could choose beforehand; a negative IC means that lower was better.`}
          {bestFactor !== null && marketCap !== null
            ? ` It is among all graded tokens, where the grade had ${signed(bestFactor.grade.mean, 3)}.`
            : ""}
        </p>
      </div>
    </div>
  );
}

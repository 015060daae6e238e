import { PlainTable } from "@/components/page/plain-table";
import { Delta, Value } from "@/components/ui/value";
import type { TrackRecordView } from "@/lib/contracts/track-record";
import { formatCount, formatPercent } from "@/lib/domain/format";
import { signed } from "./numbers";

/** The spread of the highest and lowest tenth in words. */
export function spreadInWords({ spread, decileOrder }: TrackRecordView): string {
  if (spread.mean === null) return "No week is known yet.";
  const ahead = spread.mean < 0 ? "behind" : "ahead of";
  const order =
    decileOrder === null
      ? ""
      : ` The tenths' medians are in order by ${signed(decileOrder, 2)} (1 is perfect).`;
  const test = spread.t === null ? "" : ` (t ${signed(spread.t, 1)})`;
  return `In an average week the median of the highest tenth was ${formatPercent(Math.abs(spread.mean)).text} ${ahead} that of the lowest${test}.${order}`;
}

/** Tenths of each week by grade, highest first. */
export function TenthsTable({ record }: { record: TrackRecordView }) {
  const { deciles } = record;
  return (
    <PlainTable
      caption="Tenths of each week by grade"
      columns={[
        { title: "Tenth" },
        { title: "n", numeric: true },
        { title: "Median", numeric: true },
        { title: "Mean", numeric: true },
      ]}
      rows={deciles
        .map(({ n, median, mean }, i) => ({
          key: String(i),
          cells: [
            i === deciles.length - 1 ? `${i + 1} (highest)` : i === 0 ? "1 (lowest)" : i + 1,
            <Value key="n" value={formatCount(n)} />,
            <Delta key="median" fraction={median} />,
            <Delta key="mean" fraction={mean} />,
          ],
        }))
        .reverse()}
    />
  );
}

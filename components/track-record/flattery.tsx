import { PlainTable } from "@/components/page/plain-table";
import { Delta, Value } from "@/components/ui/value";
import type { BucketView, TrackRecordView } from "@/lib/contracts/track-record";
import { formatCount } from "@/lib/domain/format";

const cellsOf = (label: string, who: string, { n, figures }: BucketView) => ({
  key: `${label} ${who}`,
  cells: [
    `${label}, ${who}`,
    <Value key="n" value={formatCount(n)} />,
    <Delta key="median" fraction={figures?.median.value ?? null} />,
    <Delta key="90" fraction={figures?.vanishedAs["-90"].mean ?? null} />,
    <Delta key="100" fraction={figures?.vanishedAs["-100"].mean ?? null} />,
  ],
});

/** The same grades with everybody and without the vanished: how much leaving out the dead would flatter. */
export function FlatteryTable({ record }: { record: TrackRecordView }) {
  return (
    <PlainTable
      caption="With and without the vanished"
      columns={[
        { title: "Tokens" },
        { title: "n", numeric: true },
        { title: "Median", numeric: true },
        { title: "Mean, dead −90%", numeric: true },
        { title: "Mean, dead −100%", numeric: true },
      ]}
      rows={record.flattery.flatMap(({ label, everybody, survivors }) => [
        cellsOf(label, "everybody", everybody),
        cellsOf(label, "survivors only", survivors),
      ])}
    />
  );
}

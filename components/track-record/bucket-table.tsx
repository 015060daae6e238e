import { PlainTable } from "@/components/page/plain-table";
import { Delta, Value } from "@/components/ui/value";
import type { BucketView, EstimateView, TrackRecordView } from "@/lib/contracts/track-record";
import { formatCount, formatPercent } from "@/lib/domain/format";
import { abstention, changeInterval, shareInterval } from "./words";

const intervalClass = "figures block text-2xs text-ink-3";

function Change({ estimate }: { estimate: EstimateView }) {
  return (
    <>
      <Delta fraction={estimate.value} />
      <span className={intervalClass}>{changeInterval(estimate)}</span>
    </>
  );
}

function Share({ estimate }: { estimate: EstimateView }) {
  return (
    <>
      <Value value={formatPercent(estimate.value)} />
      <span className={intervalClass}>{shareInterval(estimate)}</span>
    </>
  );
}

function rowOf(bucket: BucketView, decimals: string) {
  const { label, from, to, n, vanished, figures } = bucket;
  const name = (
    <span className="font-medium whitespace-nowrap">
      {label}
      {decimals !== "" && label !== decimals && (
        <span className="ml-2 text-xs font-normal text-ink-3">
          {from}–{to}
        </span>
      )}
    </span>
  );
  const counts = [
    <Value key="n" value={formatCount(n)} />,
    <Value key="vanished" value={formatCount(vanished)} />,
  ];
  const cells =
    figures === null
      ? [
          <span key="none" className="text-xs text-ink-3">
            {abstention(bucket)}
          </span>,
        ]
      : [
          <Change key="median" estimate={figures.median} />,
          <Change key="mean" estimate={figures.mean} />,
          <Share key="lost" estimate={figures.lost90} />,
          <Share key="tripled" estimate={figures.tripled} />,
          <Share key="tenfold" estimate={figures.tenfold} />,
          <Delta key="90" fraction={figures.vanishedAs["-90"].mean} />,
          <Delta key="100" fraction={figures.vanishedAs["-100"].mean} />,
        ];
  return { key: label, cells: [name, ...counts, ...cells] };
}

const columns = [
  { title: "Grade" },
  { title: "n", numeric: true, hint: "Graded tokens of all weeks whose outcome is known" },
  { title: "Vanished", numeric: true, hint: "Never priced again before the horizon ended" },
  { title: "Median", numeric: true, hint: "Median return" },
  {
    title: "Mean, winsorised",
    numeric: true,
    hint: "Mean of returns drawn to the 1st and 99th percentile of all",
  },
  { title: "P(−90%)", numeric: true, hint: "Share that lost 90 % or more" },
  { title: "P(≥3×)", numeric: true, hint: "Share at three times the price or more" },
  { title: "P(≥10×)", numeric: true, hint: "Share at ten times the price or more" },
  { title: "Plain mean, dead −90%", numeric: true, hint: "Vanished tokens at a loss of 90 %" },
  { title: "Plain mean, dead −100%", numeric: true, hint: "Vanished tokens at a total loss" },
] as const;

/** What followed each grade, best first, and all of them together. */
export function BucketTable({ record }: { record: TrackRecordView }) {
  const ranges = record.buckets.some(({ label }) => label.length === 1) ? "A–F" : "";
  return (
    <PlainTable
      caption="What followed each grade"
      columns={columns}
      rows={[...record.buckets.map((bucket) => rowOf(bucket, ranges)), rowOf(record.all, "")]}
    />
  );
}

import type { BucketView, EstimateView, TrackRecordView } from "@/lib/contracts/track-record";
import { formatDay } from "@/lib/domain/market/day";
import type { MeanTest } from "@/lib/domain/stats/newey-west";
import type { Interval } from "@/lib/domain/stats/wilson-interval";
import type { BucketFigures, BucketRecord } from "@/lib/domain/track-record/bucket-record";
import type { Calibration } from "@/lib/domain/track-record/calibration";
import type { Estimate } from "@/lib/domain/track-record/sample";

/** A number as JSON has it: what is not finite is unknown. */
export const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

const asInterval = (interval: Interval | null): EstimateView["interval"] =>
  interval && { low: finite(interval.low), high: finite(interval.high) };

const asEstimate = ({ value, interval }: Estimate): EstimateView => ({
  value: finite(value),
  interval: asInterval(interval),
});

/** A tested mean as the contract writes it. */
export const asTest = ({ mean, standardError, t, n }: MeanTest): TrackRecordView["rankIc"] => ({
  mean: finite(mean),
  standardError: finite(standardError),
  t: finite(t),
  weeks: n,
});

function asFigures(figures: BucketFigures): BucketView["figures"] {
  const { median, mean, lost90, tripled, tenfold, byLoss } = figures;
  const plain = (one: { readonly mean: number; readonly median: number }) => ({
    mean: finite(one.mean),
    median: finite(one.median),
  });
  return {
    median: asEstimate(median),
    mean: asEstimate(mean),
    lost90: asEstimate(lost90),
    tripled: asEstimate(tripled),
    tenfold: asEstimate(tenfold),
    vanishedAs: { "-90": plain(byLoss["-90"]), "-100": plain(byLoss["-100"]) },
  };
}

/** A bucket as the contract writes it. */
export const asBucket = ({ figures, enoughOn, ...bucket }: BucketRecord): BucketView => ({
  ...bucket,
  figures: figures && asFigures(figures),
  enoughOn: enoughOn === null ? null : formatDay(enoughOn),
});

/** A calibration as the contract writes it. */
export const asCalibration = (calibration: Calibration | null): TrackRecordView["calibration"] =>
  calibration && {
    n: calibration.n,
    baseRate: finite(calibration.baseRate),
    error: finite(calibration.error),
    points: calibration.points.map(({ interval, ...point }) => ({
      ...point,
      interval: asInterval(interval),
    })),
  };

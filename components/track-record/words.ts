import type { BucketView, EstimateView, TrackRecordView } from "@/lib/contracts/track-record";
import { dash, formatChange, formatDate, formatPercent } from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";

/** `2021-05-01` in words. */
export const dayInWords = (day: string): string => formatDate(parseDay(day) ?? 0);

const names = {
  overall: "Overall",
  trader: "Trader",
  investor: "Investor",
  moonshot: "Moonshot",
} as const satisfies Record<TrackRecordView["grade"], string>;

/** The name of a grade at the start of a sentence. */
export const gradeName = (grade: TrackRecordView["grade"]): string => names[grade];

/** `1 day`, `30 days`. */
export const daysInWords = (days: number): string => `${days} ${days === 1 ? "day" : "days"}`;

/** `lost a median of 4.2%`, `gained a median of 1.0%`. */
export function medianInWords(median: number): string {
  const { direction } = formatChange(median);
  if (direction === "flat") return "kept their price at the median";
  return `${median < 0 ? "lost" : "gained"} a median of ${formatPercent(Math.abs(median)).text}`;
}

const medianOf = (bucket: BucketView | undefined): number | null =>
  bucket?.figures?.median.value ?? null;

/** What the record says, in one sentence; null while it says nothing. */
export function headline(record: TrackRecordView): string | null {
  const { grade, horizonDays, buckets, all } = record;
  const [best] = buckets;
  const worst = buckets.at(-1);
  const ofAll = medianOf(all);
  const ofBest = medianOf(best);
  if (ofAll === null || ofBest === null || best === undefined) return null;
  const parts = [
    `${gradeName(grade)} ${best.label} tokens ${medianInWords(ofBest)} in ${daysInWords(horizonDays)}`,
    `all graded tokens ${medianInWords(ofAll)}`,
  ];
  const ofWorst = medianOf(worst);
  if (ofWorst !== null && worst !== undefined && worst !== best)
    parts.push(`${worst.label} tokens ${medianInWords(ofWorst)}`);
  return `${parts.join("; ")}.`;
}

/** What the rank correlation of grade and return says about telling tokens apart. */
export function rankingInWords({ rankIc, horizonDays }: TrackRecordView): string {
  const { mean, t, weeks } = rankIc;
  if (mean === null) return "No week is known yet, so nothing can be said about the ranking.";
  const test = t === null ? "" : ` (t ${t.toFixed(1).replace("-", "−")})`;
  const sense =
    t === null || Math.abs(t) < 2
      ? "which is not distinguishable from chance"
      : mean > 0
        ? "so higher grades did come before higher returns"
        : "so higher grades came before lower returns";
  return `Within a week, grade and return over ${daysInWords(horizonDays)} had a mean rank correlation of ${mean.toFixed(3).replace("-", "−")}${test} in ${weeks} weeks, ${sense}.`;
}

/** `−9.5% to +5.8%`; a dash where too few weeks tell. */
export function changeInterval({ interval }: EstimateView): string {
  if (interval === null) return dash;
  return `${formatChange(interval.low).text} to ${formatChange(interval.high).text}`;
}

/** `2.9% to 3.7%`. */
export function shareInterval({ interval }: Pick<EstimateView, "interval">): string {
  if (interval === null) return dash;
  return `${formatPercent(interval.low).text} to ${formatPercent(interval.high).text}`;
}

/** Why a bucket says nothing, and when it may. */
export function abstention({ n, enoughOn }: BucketView): string {
  const when =
    enoughOn === null
      ? "what is graded so far will not be enough"
      : `100 may be known on ${dayInWords(enoughOn)}`;
  return `Only ${n} known, fewer than 100: ${when}.`;
}

import type { DailySeries } from "@/components/charts/series";
import { formatChange, formatDate, formatGrade, formatPrice, formatUsd } from "@/lib/domain/format";
import type { GradeKind } from "@/lib/domain/grading/grade";
import { type ChartView, type Metric, metrics } from "./view";

interface Known {
  readonly index: number;
  readonly value: number;
}

const knownOf = (values: DailySeries): Known[] =>
  values.flatMap((value, index) => (value === null ? [] : [{ index, value }]));

function gradeSentence({ grades }: ChartView, kind: GradeKind, name: string): string {
  const known = grades.flatMap((one) => one[kind] ?? []);
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return "No grades in this time.";
  if (known.length === 1) return `${name} grade ${formatGrade(last).text} on one graded day.`;
  return `${name} grade from ${formatGrade(first).text} to ${formatGrade(last).text} over ${known.length} graded days.`;
}

/** What a chart shows, in words: from where to where, lowest and highest, how much is known. */
export function describeView(
  view: ChartView,
  metric: Metric,
  kind: GradeKind,
  kindName: string,
): string {
  const values = view[metric];
  const name = metrics[metric];
  const known = knownOf(values);
  const [first] = known;
  const last = known.at(-1);
  const grades = gradeSentence(view, kind, kindName);
  if (first === undefined || last === undefined)
    return `${name} is unknown on all ${values.length} days. ${grades}`;
  const format = metric === "price" ? formatPrice : formatUsd;
  const money = ({ value }: Known) => format(value).text;
  const date = ({ index }: Known) => formatDate(view.firstDay + index);
  const low = known.reduce((a, b) => (b.value < a.value ? b : a));
  const high = known.reduce((a, b) => (b.value > a.value ? b : a));
  const gaps =
    known.length === values.length ? "" : ` Known on ${known.length} of ${values.length} days.`;
  const change = first.value === 0 ? "" : ` (${formatChange(last.value / first.value - 1).text})`;
  return `${name} from ${money(first)} on ${date(first)} to ${money(last)} on ${date(last)}${change}, lowest ${money(low)} on ${date(low)}, highest ${money(high)} on ${date(high)}.${gaps} ${grades}`;
}

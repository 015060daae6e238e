import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { tokenExplanation } from "@/lib/contracts/explanation";
import type { Factor } from "@/lib/domain/factor";
import { factors as declared } from "@/lib/domain/factors/index";
import { flags } from "@/lib/domain/flags/index";
import {
  type Change,
  counterfactuals,
  type Standing,
  type Target,
} from "@/lib/domain/grading/counterfactual";
import {
  counterfactualSentence,
  type ValuedChange,
} from "@/lib/domain/grading/counterfactual-sentence";
import type { Explanation } from "@/lib/domain/grading/explain";
import type { Model } from "@/lib/domain/grading/grade";
import type { GradedToken } from "@/lib/domain/grading/graded-day";
import { movablesOf } from "@/lib/domain/grading/movables";
import type { MarketFrame } from "@/lib/domain/market/frame";
import type { StoredView } from "@/lib/services/market-view";
import { type RankedRow, rankedRowsOf } from "./ranked-rows";
import { orNull } from "./rows";
import { scoresOf } from "./score-lists";

type GradeExplanation = AnswerOf<typeof tokenExplanation>["data"]["explanations"][number];
type Counterfactual = GradeExplanation["counterfactuals"][number];

const factors: ReadonlyMap<string, Factor> = new Map(
  declared.map((factor: Factor) => [factor.key, factor]),
);
const caps: ReadonlyMap<string, number> = new Map(
  flags.flatMap(({ key, gradeCap }) => (gradeCap === null ? [] : [[key, gradeCap]])),
);

const sortedOfFrame = new WeakMap<MarketFrame, Map<string, Float64Array>>();

/** The known values of a factor among all tokens ranked on the day, ascending; kept as long as the frame. */
function sortedValues({ frame, run }: StoredView, rows: readonly RankedRow[], key: string) {
  const columns = sortedOfFrame.get(frame) ?? new Map<string, Float64Array>();
  sortedOfFrame.set(frame, columns);
  const known = columns.get(key);
  if (known !== undefined) return known;
  const numbers = frame.numbers.get(frame.catalog.column(key)?.id ?? "");
  const index = run.factorKeys.indexOf(key);
  const ranked = rows.filter(({ ranks }) => !Number.isNaN(ranks[index] ?? Number.NaN));
  const sorted = Float64Array.from(ranked, ({ row }) => numbers?.[row] ?? Number.NaN)
    .filter((value) => !Number.isNaN(value))
    .sort();
  columns.set(key, sorted);
  return sorted;
}

/** The same without one token's own value. */
function without(sorted: Float64Array, own: number): Float64Array {
  const at = sorted.indexOf(own);
  return at < 0 ? sorted : sorted.filter((_, i) => i !== at);
}

function valued(change: Change, value: number, others: Float64Array): ValuedChange {
  const start = Number.isNaN(change.rank) ? 0.5 : change.rank;
  const isUp = change.toRank > start;
  const toValue = others[isUp ? change.below - 1 : change.below] ?? Number.NaN;
  return { ...change, value, toValue, side: isUp ? "above" : "below" };
}

function told(target: Target, changes: readonly ValuedChange[], cappedBy: readonly string[]) {
  const { letter, bound, direction, reach } = target;
  return {
    ...{ letter, bound, direction, reach },
    changes: changes.map((change) => ({
      factor: change.key,
      name: factors.get(change.key)?.name ?? change.key,
      unit: factors.get(change.key)?.unit ?? "score",
      value: orNull(change.value),
      percentile: orNull(100 * change.rank),
      side: change.side,
      toValue: orNull(change.toValue),
      toPercentile: 100 * change.toRank,
    })),
    sentence: counterfactualSentence(target, changes, cappedBy),
  };
}

/** What would change each of a token's grades on a day, in words and numbers. */
export async function counterfactualsOf(
  view: StoredView,
  row: GradedToken,
  model: Model,
): Promise<(explanation: Explanation) => Counterfactual[]> {
  const { run } = view;
  const [scores, rows] = await Promise.all([scoresOf(view), rankedRowsOf(view)]);
  const rawOf = (key: string) => row.values[run.factorKeys.indexOf(key)] ?? Number.NaN;
  const others = (key: string) => without(sortedValues(view, rows, key), rawOf(key));
  const raisedCaps = row.grade.flags.flatMap((key) => caps.get(key) ?? []);
  return ({ kind, grade, cappedBy }) => {
    const own = scores[kind].get(row.token.key) ?? 0;
    const rest = [...scores[kind]].filter(([key]) => key !== row.token.key);
    const standing: Standing = {
      grade,
      score: own,
      otherScores: Float64Array.from(rest, ([, score]) => score).sort(),
      cap: Math.min(100, ...raisedCaps),
    };
    const movables = movablesOf({
      weights: model.weights[kind],
      factorKeys: run.factorKeys,
      ranks: row.ranks,
      valuesOfOthers: others,
    });
    return counterfactuals(standing, movables).map((target) => {
      const changes = target.changes.map((change) =>
        valued(change, rawOf(change.key), others(change.key)),
      );
      return told(target, changes, cappedBy);
    });
  };
}

import { type Evaluation, evaluate } from "@/lib/domain/evaluation/evaluate";
import { minTokens } from "@/lib/domain/evaluation/fit-scores";
import { Outcomes, type VanishedRule } from "@/lib/domain/evaluation/outcomes";
import { countInSegment, type Segment } from "@/lib/domain/evaluation/segment";
import { type StudyWeek, studyWeek } from "@/lib/domain/evaluation/study-week";
import { factorKeys } from "@/lib/domain/factor-keys";
import { preparePanel } from "@/lib/domain/grading/grade-panel";
import { priorModel } from "@/lib/domain/grading/prior-model";
import type { Day } from "@/lib/domain/market/day";
import { fieldKeys } from "@/lib/domain/market/fields";
import type { Panel } from "@/lib/domain/market/panel";
import { daysPerWeek } from "@/lib/domain/market/week";
import {
  checkStoredDay,
  type GradableMarket,
  requireMarket,
} from "@/lib/services/grading/stored-market";
import { readStoredPanel } from "@/lib/services/market/read-stored-panel";

export interface EvaluationRequest {
  /** First and last day of the weeks that are judged. */
  readonly from: Day;
  readonly to: Day;
  readonly horizonDays: 30 | 90;
  readonly segment: Segment;
  readonly vanishedRule: VanishedRule;
  readonly onProgress?: (progress: { readonly day: Day; readonly tokens: number }) => void;
}

export interface MarketEvaluation {
  /** "Simulated market", "Imported files" or "Live providers". */
  readonly source: string;
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly evaluation: Evaluation;
}

/**
 * Judges grades and the walked-forward model on the stored market, every week from `from` to `to`; all earlier weeks teach.
 * Stores nothing. Throws "market-empty" or "outside-stored-range".
 */
export async function evaluateMarket(request: EvaluationRequest): Promise<MarketEvaluation> {
  const { from, horizonDays } = request;
  const market = await requireMarket();
  for (const day of [from, request.to]) checkStoredDay(market, day);
  const { source, firstDay, lastDay } = market;
  const weeks = studyWeeks(await readWholePanel(market), request);
  const evaluation = evaluate(weeks, factorKeys, { from, horizonDays });
  return { source, firstDay, lastDay, evaluation };
}

/** All that is stored. */
export const readWholePanel = ({ firstDay, lastDay }: GradableMarket): Promise<Panel> =>
  readStoredPanel({ from: firstDay, to: lastDay, fields: fieldKeys });

/** Every week up to the last judged one that has enough tokens to learn from or to judge. */
export function studyWeeks(
  panel: Panel,
  request: Omit<EvaluationRequest, "horizonDays">,
): StudyWeek[] {
  const { from, to, segment, vanishedRule, onProgress } = request;
  const prepared = preparePanel(panel);
  const outcomes = new Outcomes(panel);
  const first = from - daysPerWeek * Math.floor((from - panel.firstDay) / daysPerWeek);
  const weeks: StudyWeek[] = [];
  for (let day = first; day <= to; day += daysPerWeek) {
    if (countInSegment(panel, segment, day) < minTokens) continue;
    const week = studyWeek(prepared, outcomes, day, { segment, vanishedRule, model: priorModel });
    if (week.tokenIds.length < minTokens) continue;
    weeks.push(week);
    onProgress?.({ day, tokens: week.tokenIds.length });
  }
  return weeks;
}

import { type Evaluation, evaluate } from "@/lib/domain/evaluation/evaluate";
import { factorKeys } from "@/lib/domain/factor-keys";
import type { Day } from "@/lib/domain/market/day";
import { fieldKeys } from "@/lib/domain/market/fields";
import type { Panel } from "@/lib/domain/market/panel";
import {
  checkStoredDay,
  type GradableMarket,
  requireMarket,
} from "@/lib/services/grading/stored-market";
import { readStoredPanel } from "@/lib/services/market/read-stored-panel";
import { type StudyRequest, studyWeeks } from "./study-weeks";

export interface EvaluationRequest extends StudyRequest {
  readonly horizonDays: 30 | 90;
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
  const { from, horizonDays, crossSection } = request;
  const market = await requireMarket();
  for (const day of [from, request.to]) checkStoredDay(market, day);
  const { source, firstDay, lastDay } = market;
  const weeks = await studyWeeks(await readWholePanel(market), request);
  const evaluation = evaluate(weeks, factorKeys, { from, horizonDays, variant: crossSection });
  return { source, firstDay, lastDay, evaluation };
}

/** All that is stored, where threads can share it. */
export const readWholePanel = ({ firstDay, lastDay }: GradableMarket): Promise<Panel> =>
  readStoredPanel({ from: firstDay, to: lastDay, fields: fieldKeys, isShared: true });

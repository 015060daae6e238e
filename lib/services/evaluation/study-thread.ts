/** Run by study-weeks.ts in threads of their own: studies the days it is given and posts each week. */
import { parentPort, workerData } from "node:worker_threads";
import { Outcomes, type VanishedRule } from "@/lib/domain/evaluation/outcomes";
import type { Segment } from "@/lib/domain/evaluation/segment";
import { studyWeek } from "@/lib/domain/evaluation/study-week";
import { preparePanel } from "@/lib/domain/grading/grade-panel";
import { priorModel } from "@/lib/domain/grading/prior-model";
import type { Day } from "@/lib/domain/market/day";
import type { Field } from "@/lib/domain/market/fields";
import type { Panel } from "@/lib/domain/market/panel";
import type { CrossSection } from "@/lib/domain/model/cross-section";

/** What a thread is given. A panel's functions cannot be sent, its matrices can. */
export interface StudyWork {
  readonly panel: Pick<Panel, "tokens" | "firstDay" | "days"> & {
    readonly matrices: ReadonlyMap<Field, ReturnType<Panel["matrix"]>>;
  };
  readonly days: readonly Day[];
  readonly segment: Segment;
  readonly vanishedRule: VanishedRule;
  readonly crossSection: CrossSection;
}

const { panel, days, segment, vanishedRule, crossSection }: StudyWork = workerData;
const whole: Panel = { ...panel, matrix: (field) => panel.matrices.get(field) ?? null };
const prepared = preparePanel(whole);
const outcomes = new Outcomes(whole);
for (const day of days)
  parentPort?.postMessage(
    studyWeek(prepared, outcomes, day, { segment, vanishedRule, crossSection, model: priorModel }),
  );

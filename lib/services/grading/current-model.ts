import type { Model } from "@/lib/domain/grading/grade";
import { priorModel } from "@/lib/domain/grading/prior-model";

/** The model whose grades are shown. */
export const currentModel: Model = priorModel;

import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { previewModel } from "@/lib/contracts/models";
import { onConnection } from "@/lib/db/pool";
import { readRunRows } from "@/lib/db/runs-read";
import { byKind } from "@/lib/domain/grading/assign-grades";
import { compareGradings, type GradePair } from "@/lib/domain/grading/compare-gradings";
import type { GradeKind, Weights } from "@/lib/domain/grading/grade";
import type { GradedToken } from "@/lib/domain/grading/graded-day";
import { regrade } from "@/lib/domain/grading/regrade";
import { openMarket, type StoredView } from "@/lib/services/market-view";
import { changedModel, type GivenWeights } from "./changed-model";

const sizes = { topSize: 20, moverSize: 10 } as const;

export interface PreviewRequest {
  readonly base: string;
  readonly weights: GivenWeights;
  readonly asOf?: string | undefined;
}

type PreviewAnswer = AnswerOf<typeof previewModel>;

/** A day's stored grades and those the weights would give, token by token. */
export interface Regrading {
  readonly before: readonly GradedToken[];
  readonly after: readonly GradedToken[];
}

/** Grades a stored run again from its ranks. */
export async function regradeRun({ run }: StoredView, weights: Weights): Promise<Regrading> {
  const rows = await onConnection((client) => readRunRows(client, run));
  const model = { id: "preview", name: "Preview", kind: "fork", weights } as const;
  return { before: rows, after: regrade({ ...run, rows }, model) };
}

/** The grades of a day under changed weights beside those shown. Throws what `changedModel` and `openMarket` throw. */
export async function previewFork(request: PreviewRequest): Promise<PreviewAnswer> {
  const { weights } = await changedModel(request.base, request.weights);
  const view = await openMarket(request.asOf);
  const { before, after } = await regradeRun(view, weights);
  return { data: byKind((kind) => compare(kind, before, after)), meta: view.meta };
}

const named = ({ token, before, after }: GradePair) => ({
  id: token.id,
  symbol: token.symbol,
  name: token.name,
  before,
  after,
});

function compare(kind: GradeKind, before: readonly GradedToken[], after: readonly GradedToken[]) {
  const found = compareGradings(kind, before, after, sizes);
  const { correlation, topBefore, topAfter, up, down } = found;
  return {
    gradedBefore: found.gradedBefore,
    gradedAfter: found.gradedAfter,
    gradedBoth: found.gradedBoth,
    correlation: Number.isNaN(correlation) ? null : correlation,
    topBefore: topBefore.map(named),
    topAfter: topAfter.map(named),
    up: up.map(named),
    down: down.map(named),
  };
}

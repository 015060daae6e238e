import type { tokenDifference as contract } from "@/lib/contracts/difference";
import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { Factor } from "@/lib/domain/factor";
import { factors as declared } from "@/lib/domain/factors/index";
import { formatDate } from "@/lib/domain/format";
import { type FactorDifference, gradeDifference } from "@/lib/domain/grading/difference";
import { type DifferenceWords, differenceSentence } from "@/lib/domain/grading/difference-sentence";
import { explain } from "@/lib/domain/grading/explain";
import { type GradeKind, gradeKinds, letterOf, type Model } from "@/lib/domain/grading/grade";
import type { GradedToken } from "@/lib/domain/grading/graded-day";
import { termName } from "@/lib/domain/grading/sentence-words";
import { factorsOfTerm } from "@/lib/domain/grading/terms";
import type { Answer } from "@/lib/services/answer";
import type { StoredView } from "@/lib/services/market-view";
import { modelOf } from "@/lib/services/models/model-of";
import { invalid } from "@/lib/services/problem-error";
import { findToken, type StoredToken } from "./find-token";
import { gradedToken, notListed } from "./graded-token";
import { orNull } from "./rows";

type DifferenceAnswer = AnswerOf<typeof contract>;
type KindDifference = DifferenceAnswer["data"]["differences"][number];

/** Two days of one token, or two tokens on one day. */
export interface DifferenceQuery {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly with?: string | undefined;
  readonly asOf?: string | undefined;
}

interface Side {
  readonly token: StoredToken;
  readonly view: StoredView;
  readonly row: GradedToken | null;
  readonly model: Model;
}

const factors: ReadonlyMap<string, Factor> = new Map(
  declared.map((factor: Factor) => [factor.key, factor]),
);

async function sideOf(found: { token: StoredToken; view: StoredView }): Promise<Side> {
  const [row, model] = await Promise.all([
    gradedToken(found.view, found.token.key),
    modelOf(found.view.run.modelId),
  ]);
  return { ...found, row, model };
}

const withheldOf = ({ row }: Side): string | null =>
  row === null ? notListed : row.grade.withheld;

const valueAt = ({ row, view }: Side, key: string): number | null =>
  orNull(row?.values[view.run.factorKeys.indexOf(key)] ?? Number.NaN);

function explained(side: Side, kind: GradeKind) {
  const { row, view, model } = side;
  if (row === null) return null;
  const explanation = explain(kind, row, view.run.factorKeys, model, view.run.statistics);
  return explanation === null ? null : { explanation, slope: row.grade.slopes[kind] };
}

const percent = (rank: number | null) => (rank === null ? null : 100 * rank);

function factorOf(one: FactorDifference, from: Side, to: Side) {
  const factor = factors.get(factorsOfTerm(one.key)[0] ?? "");
  return {
    factor: one.key,
    name: termName(one.key),
    group: factor?.group ?? ("momentum" as const),
    unit: factor?.unit ?? "score",
    fromValue: valueAt(from, one.key),
    toValue: valueAt(to, one.key),
    fromPercentile: percent(one.fromRank),
    toPercentile: percent(one.toRank),
    points: one.points,
  };
}

/** Why a difference cannot be told: the side without a grade, in words. */
function withheldSentence(from: Side, to: Side): string {
  const side = withheldOf(from) === null ? to : from;
  const day = formatDate(side.view.run.asOf);
  return `No difference to tell: ${side.token.symbol.toUpperCase()} had no grade on ${day} (${withheldOf(side) ?? "not graded"}).`;
}

function differenceOf(kind: GradeKind, from: Side, to: Side, words: DifferenceWords) {
  const [before, after] = [explained(from, kind), explained(to, kind)];
  if (before === null || after === null) {
    const grades = [before?.explanation.grade ?? null, after?.explanation.grade ?? null] as const;
    const none = { change: null, factors: [], model: 0, field: 0, base: 0, cap: 0 };
    const sentence = withheldSentence(from, to);
    return { ...headOf(kind, ...grades), ...none, sentence } satisfies KindDifference;
  }
  const difference = gradeDifference(before, after);
  const { change, model, field, base, cap } = difference;
  return {
    ...headOf(kind, difference.from, difference.to),
    ...{ change, model, field, base, cap },
    factors: difference.factors.map((one) => factorOf(one, from, to)),
    sentence: differenceSentence(difference, words),
  } satisfies KindDifference;
}

const headOf = (kind: GradeKind, from: number | null, to: number | null) => ({
  ...{ kind, from, to },
  fromLetter: letterOf(from),
  toLetter: letterOf(to),
});

function wordsOf(from: Side, to: Side): DifferenceWords {
  if (from.token.key === to.token.key) {
    const since = `since ${formatDate(from.view.run.asOf)}`;
    return {
      lead: (points, direction) => `${direction === "up" ? "Up" : "Down"} ${points} ${since}`,
      same: `Unchanged ${since}`,
      sides: ["was", "now"],
    };
  }
  const [a, b] = [from.token.symbol.toUpperCase(), to.token.symbol.toUpperCase()];
  return {
    lead: (points, direction) =>
      `${b} is ${points} ${direction === "up" ? "ahead of" : "behind"} ${a}`,
    same: `${b} is level with ${a}`,
    sides: [a, b],
  };
}

const told = (side: Side) => {
  const { id, symbol, name } = side.token;
  return {
    ...{ id, symbol, name },
    day: side.view.meta.asOf,
    model: side.model.id,
    withheld: withheldOf(side),
  };
};

/** The two sides a question is about. Throws 422 unless exactly one of `from` and `with` is given. */
async function sidesOf(id: string, query: DifferenceQuery) {
  const day = query.to ?? query.asOf;
  if (query.from === undefined && query.with === undefined)
    throw invalid([{ path: "from", message: "Give an earlier day, or another token as `with`." }]);
  if (query.from !== undefined && query.with !== undefined)
    throw invalid([{ path: "with", message: "Give `from` or `with`, not both." }]);
  const to = await findToken(id, day);
  const from = await findToken(query.with ?? id, query.from ?? to.view.meta.asOf);
  if (query.asOf !== undefined && to.view.meta.asOf > query.asOf)
    throw invalid([{ path: "to", message: `"${to.view.meta.asOf}" is after the day looked at.` }]);
  if (from.view.run.asOf > to.view.run.asOf)
    throw invalid([
      { path: "from", message: `"${from.view.meta.asOf}" is after "${to.view.meta.asOf}".` },
    ]);
  return { from, to };
}

/**
 * What made a token's grades change between two graded days, or differ from another token's on one day, to 1e-9.
 * Throws what `findToken` throws, and 422 for a question without two sides.
 */
export async function tokenDifference(
  id: string,
  query: DifferenceQuery,
): Promise<Answer<DifferenceAnswer>> {
  const found = await sidesOf(id, query);
  const make = async (): Promise<DifferenceAnswer> => {
    const [from, to] = await Promise.all([sideOf(found.from), sideOf(found.to)]);
    const words = wordsOf(from, to);
    return {
      data: {
        from: told(from),
        to: told(to),
        differences: gradeKinds.map((kind) => differenceOf(kind, from, to, words)),
      },
      meta: to.view.meta,
    };
  };
  return { version: `${found.from.view.version} ${found.to.view.version}`, make };
}

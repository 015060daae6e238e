import type { z } from "zod";
import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { tokenDetail as detailSchema, getToken } from "@/lib/contracts/tokens";
import type { Factor } from "@/lib/domain/factor";
import { factors as declaredFactors } from "@/lib/domain/factors/index";
import { type GradeKind, letterOf } from "@/lib/domain/grading/grade";
import type { GradedToken } from "@/lib/domain/grading/graded-day";
import type { Answer } from "@/lib/services/answer";
import type { StoredView } from "@/lib/services/market-view";
import { dateText, findToken, type StoredToken } from "./find-token";
import { flagStates } from "./flag-states";
import { gradedToken, notListed } from "./graded-token";
import { neighboursOf } from "./neighbours";
import { observedValues } from "./observed-values";
import { provenanceOf } from "./provenance";
import { orNull } from "./rows";
import { checklistEvidence, earlinessEvidence, safetyEvidence } from "./token-evidence";

type DetailAnswer = AnswerOf<typeof getToken>;
type Detail = z.output<typeof detailSchema>;

const factors: ReadonlyMap<string, Factor> = new Map(
  declaredFactors.map((factor: Factor) => [factor.key, factor]),
);

const gradeOf = (row: GradedToken | null, kind: GradeKind) => {
  const grade = row?.grade.grades[kind] ?? null;
  return { grade, letter: letterOf(grade) };
};

/** What the store knows of a token apart from its history. */
const identityOf = (token: StoredToken) => ({
  id: token.id,
  symbol: token.symbol,
  name: token.name,
  chain: token.chain,
  contract: token.contract,
  sector: token.sector,
  categories: token.categories,
  excludedAs: token.excludedAs,
  simulated: token.simulated,
  genesisDate: dateText(token.genesisDate),
  firstDay: dateText(token.firstDay),
  links: {
    homepage: token.homepage,
    twitter: token.twitter,
    telegram: token.telegram,
    github: token.github,
  },
});

const gradesOf = (row: GradedToken | null) => ({
  grades: {
    overall: gradeOf(row, "overall"),
    trader: gradeOf(row, "trader"),
    investor: gradeOf(row, "investor"),
    moonshot: gradeOf(row, "moonshot"),
  },
  coverage: row?.grade.coverage ?? 0,
  confidence: row?.grade.confidence ?? 0,
  withheld: row === null ? notListed : row.grade.withheld,
});

function readingsOf(row: GradedToken, factorKeys: readonly string[]): Detail["factors"] {
  return factorKeys.flatMap((key, index) => {
    const factor = factors.get(key);
    if (factor === undefined) return [];
    const rank = orNull(row.ranks[index] ?? Number.NaN);
    return {
      factor: key,
      name: factor.name,
      group: factor.group,
      unit: factor.unit,
      value: orNull(row.values[index] ?? Number.NaN),
      percentile: rank === null ? null : rank * 100,
      ageDays: orNull(row.ages[index] ?? Number.NaN),
    };
  });
}

/** The newest snapshot up to the day shown: the token's last where that is not later, else by the age of its values. */
function lastDayOf(token: StoredToken, values: Detail["values"], asOf: string): string | null {
  const last = dateText(token.lastDay);
  if (last !== null && last <= asOf) return last;
  const observed = values.flatMap(({ observedOn }) => observedOn ?? []);
  return observed.sort().at(-1) ?? null;
}

async function describeToken(token: StoredToken, view: StoredView): Promise<Detail> {
  const { run } = view;
  const row = await gradedToken(view, token.key);
  const agedAt = await provenanceOf(token.key, run.asOf, row?.observedAges ?? []);
  const [flags, similar] = await Promise.all([
    row === null ? [] : flagStates(row, run.asOf),
    neighboursOf(view, token.key),
  ]);
  const values = row === null ? [] : observedValues(row, run.fieldKeys, agedAt);
  return {
    ...identityOf(token),
    lastDay: lastDayOf(token, values, view.meta.asOf),
    ...gradesOf(row),
    earliness: earlinessEvidence(row, values, view),
    checklist: checklistEvidence(row, values, view),
    safety: safetyEvidence(values),
    flags,
    values,
    factors: row === null ? [] : readingsOf(row, run.factorKeys),
    similar,
  };
}

/**
 * Everything about a token on a day: grades, early-ness, red flags and which checks are unknown, values with age and
 * source, similar tokens. A token that the day does not list is told without them. Throws what `findToken` throws.
 */
export async function tokenDetail(
  id: string,
  asOf: string | undefined,
): Promise<Answer<DetailAnswer>> {
  const { token, view } = await findToken(id, asOf);
  return {
    version: view.version,
    make: async () => ({ data: await describeToken(token, view), meta: view.meta }),
  };
}

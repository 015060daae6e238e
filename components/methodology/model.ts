import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { getModel, listModels } from "@/lib/contracts/models";
import { type FactorGroup, factorGroups } from "@/lib/domain/factor";
import { factorsOfTerm } from "@/lib/domain/grading/terms";

export type ModelInfo = AnswerOf<typeof getModel>["data"];
export type ModelList = AnswerOf<typeof listModels>["data"];

/** A data point as the page shows it. */
export interface FactorInfo {
  readonly key: string;
  readonly group: FactorGroup;
  readonly name: string;
  readonly why: string;
  readonly formula: string;
  readonly source: string;
  readonly missing: string;
  readonly unit: string;
  readonly horizonDays: number;
  /** Share of the day's universe that has a value, 0 to 1; null when no graded day is shown. */
  readonly knownShare: number | null;
}

/** All that the page shows. */
export interface Methodology {
  readonly model: ModelInfo;
  readonly models: ModelList;
  readonly factors: readonly FactorInfo[];
  /** `2021-05-01`: the graded day shown; null while there is none. */
  readonly day: string | null;
  /** The day of the address. */
  readonly asOf: string | null;
  /** Whether the model shown is the one the day is graded with. */
  readonly isServed: boolean;
  readonly isSimulated: boolean;
  /** Why no graded day is shown. */
  readonly problem: string | null;
}

/** Names of the data points by key. */
export const namesOf = (factors: readonly FactorInfo[]): ReadonlyMap<string, string> =>
  new Map(factors.map(({ key, name }) => [key, name]));

/** What a term of a model is called: a data point, or two that are multiplied. */
export const termName = (term: string, names: ReadonlyMap<string, string>): string =>
  factorsOfTerm(term)
    .map((key) => names.get(key) ?? key)
    .join(" × ");

/** Data points by group, in the order of the groups. */
export function byGroup(
  factors: readonly FactorInfo[],
): readonly { readonly name: string; readonly factors: readonly FactorInfo[] }[] {
  return Object.entries(factorGroups)
    .map(([group, name]) => ({ name, factors: factors.filter((one) => one.group === group) }))
    .filter((group) => group.factors.length > 0);
}

/** The address of the page with a day and, unless it is the day's own, a model. */
export function methodologyHref(asOf: string | null, model: string | null): string {
  const params = new URLSearchParams();
  if (model !== null) params.set("model", model);
  if (asOf !== null) params.set("asOf", asOf);
  const text = params.toString();
  return text === "" ? "/methodology" : `/methodology?${text}`;
}

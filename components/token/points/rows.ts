import type { TokenData } from "@/components/token/model";
import {
  type DerivedInput,
  type FactorGroup,
  type FactorInput,
  type FactorUnit,
  factorGroups,
} from "@/lib/domain/factor";
import { factors } from "@/lib/domain/factors";
import type { GradeKind } from "@/lib/domain/grading/grade";
import { derivedInputs } from "@/lib/domain/market/derived-inputs";
import { type Field, fields } from "@/lib/domain/market/fields";

/** A data point of a token with all that is told about it; null is unknown. */
export interface DataPoint {
  readonly key: string;
  readonly name: string;
  readonly unit: FactorUnit;
  readonly why: string;
  readonly formula: string;
  /** Where the idea comes from. */
  readonly idea: string;
  /** What it means that the value is unknown. */
  readonly missing: string;
  readonly value: number | null;
  /** 0 to 100 among the tokens graded that day. */
  readonly percentile: number | null;
  /** Grade points by grade; empty where the grade was withheld or does not use it. */
  readonly effects: Readonly<Partial<Record<GradeKind, number>>>;
  readonly source: string | null;
  readonly ageDays: number | null;
  readonly observedOn: string | null;
  readonly fetchedAt: string | null;
  /** The stored fields it is made from, with their names. */
  readonly inputs: readonly { readonly field: string; readonly label: string }[];
}

export interface DataPointGroup {
  readonly group: FactorGroup;
  readonly name: string;
  readonly points: readonly DataPoint[];
  readonly knownCount: number;
}

function effectsOf({ explanation }: TokenData, key: string): DataPoint["effects"] {
  const effects: Partial<Record<GradeKind, number>> = {};
  for (const { kind, contributions } of explanation.explanations) {
    const found = contributions.find((one) => one.factor === key);
    if (found !== undefined) effects[kind] = found.contribution;
  }
  return effects;
}

/** Where values of each age come from: one age is one snapshot. */
const originsByAge = ({ detail, explanation }: TokenData) =>
  new Map(
    [...detail.values, ...explanation.explanations.flatMap((one) => one.contributions)].map(
      ({ ageDays, source, observedOn, fetchedAt }) =>
        [ageDays, { source, observedOn, fetchedAt }] as const,
    ),
  );

/** The stored field whose row shows what a derived series comes from; the market's own have none here. */
const storedFieldOf: Readonly<Partial<Record<DerivedInput, Field>>> = {
  logReturn: "price",
  marketCapRank: "marketCap",
};

const isField = (input: FactorInput): input is Field => input in fields;

const inputOf = (input: FactorInput): DataPoint["inputs"][number] =>
  isField(input)
    ? { field: input, label: fields[input].label }
    : { field: storedFieldOf[input] ?? "", label: derivedInputs[input].label };

const byEffect = (a: DataPoint, b: DataPoint) =>
  Number(a.value === null) - Number(b.value === null) ||
  Math.abs(b.effects.overall ?? 0) - Math.abs(a.effects.overall ?? 0);

/** Every data point of a token's grading by group: known ones first, the strongest on the overall grade first. */
export function dataPointGroups(data: TokenData): DataPointGroup[] {
  const readings = new Map(data.detail.factors.map((one) => [one.factor, one]));
  const origins = originsByAge(data);
  // A run keeps the data points it was graded with; later ones were never asked of it.
  const asked = factors.filter(({ key }) => readings.size === 0 || readings.has(key));
  const points = asked.map((factor) => {
    const { key, group, name, unit, why, formula, source: idea, missing } = factor;
    const reading = readings.get(key);
    const value = reading?.value ?? null;
    const ageDays = value === null ? null : (reading?.ageDays ?? null);
    const origin = ageDays === null ? undefined : origins.get(ageDays);
    const point: DataPoint = {
      ...{ key, name, unit, why, formula, idea, missing, value, ageDays },
      percentile: reading?.percentile ?? null,
      effects: effectsOf(data, key),
      source: origin?.source ?? null,
      observedOn: origin?.observedOn ?? null,
      fetchedAt: origin?.fetchedAt ?? null,
      inputs: factor.inputs.map(inputOf),
    };
    return { group, point };
  });
  return Object.entries(factorGroups).flatMap(([group, name]): DataPointGroup[] => {
    const own = points.filter((one) => one.group === group);
    const [first] = own;
    if (first === undefined) return [];
    const sorted = own.map(({ point }) => point).sort(byEffect);
    const knownCount = sorted.filter(({ value }) => value !== null).length;
    return [{ group: first.group, name, points: sorted, knownCount }];
  });
}

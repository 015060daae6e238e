import type { z } from "zod";
import type { tokenDetail } from "@/lib/contracts/tokens";
import type { GradedToken } from "@/lib/domain/grading/graded-day";
import { type Field, fields } from "@/lib/domain/market/fields";
import type { AgedValue } from "./provenance";
import { orNull } from "./rows";

export type ObservedValue = z.output<typeof tokenDetail>["values"][number];

/** Every stored field of a token as its run saw it, with age, day and source. */
export const observedValues = (
  row: GradedToken,
  fieldKeys: readonly Field[],
  agedAt: (ageDays: number) => AgedValue,
): ObservedValue[] =>
  fieldKeys.map((field, index) => ({
    field,
    label: fields[field].label,
    group: fields[field].group,
    unit: fields[field].unit,
    value: orNull(row.observed[index] ?? Number.NaN),
    ...agedAt(row.observedAges[index] ?? Number.NaN),
  }));

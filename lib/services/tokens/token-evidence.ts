import type { z } from "zod";
import type { safetyReport as safetySchema } from "@/lib/contracts/token-evidence";
import type { tokenDetail } from "@/lib/contracts/tokens";
import { checklistOf } from "@/lib/domain/checklist/checklist";
import type { ChecklistTest } from "@/lib/domain/checklist/checklist-items";
import { earlinessOf } from "@/lib/domain/grading/earliness";
import type { GradedToken } from "@/lib/domain/grading/graded-day";
import { formatDay } from "@/lib/domain/market/day";
import { type Field, fields } from "@/lib/domain/market/fields";
import { safetyGroups } from "@/lib/domain/safety/safety-checks";
import { safetyReport } from "@/lib/domain/safety/safety-report";
import type { StoredView } from "@/lib/services/market-view";
import type { ObservedValue } from "./observed-values";
import { orNull } from "./rows";

type Detail = z.output<typeof tokenDetail>;

/** Finds a field among the observed values; what was not observed is NaN on no day. */
function byField(values: readonly ObservedValue[]) {
  const found = new Map(values.map((value) => [value.field, value]));
  const known = (field: string) => {
    const value = found.get(field);
    return value === undefined || value.value === null ? null : value;
  };
  return { known, number: (field: Field) => known(field)?.value ?? Number.NaN };
}

/** Early-ness with the day and source of every fact; a token that the day does not list has none. */
export function earlinessEvidence(
  row: GradedToken | null,
  values: readonly ObservedValue[],
  view: StoredView,
): Detail["earliness"] {
  const { known, number } = byField(values);
  const { score, items } = earlinessOf({
    cexListings: number("cexListings"),
    holders: number("holders"),
    ageDays: row?.ageDays ?? Number.NaN,
    mentions24h: number("mentions24h"),
    paidPromotions30d: number("paidPromotions30d"),
  });
  // An age is true of the day itself.
  const ageOn = row !== null && !Number.isNaN(row.ageDays) ? formatDay(view.run.asOf) : null;
  return {
    score: row === null ? null : score,
    evidence: items.map((item) => ({
      key: item.key,
      name: item.name,
      rule: item.rule,
      value: orNull(item.value),
      points: item.points,
      observedOn: item.key === "ageDays" ? ageOn : (known(item.key)?.observedOn ?? null),
      source: known(item.key)?.source ?? null,
    })),
  };
}

/** The moonshot checklist with the day of every value. */
export function checklistEvidence(
  row: GradedToken | null,
  values: readonly ObservedValue[],
  view: StoredView,
): Detail["checklist"] {
  const { known, number } = byField(values);
  const at = new Map(view.run.factorKeys.map((key, index) => [key, index]));
  const factor = (key: string) => row?.values[at.get(key) ?? -1] ?? Number.NaN;
  const dayOf = ({ of }: ChecklistTest): string | null => {
    if ("field" in of) return known(of.field)?.observedOn ?? null;
    const ageDays = row?.ages[at.get(of.factor) ?? -1] ?? Number.NaN;
    return Number.isNaN(ageDays) ? null : formatDay(view.run.asOf - ageDays);
  };
  const { items, ...summary } = checklistOf(
    { field: number, factor },
    row?.grade.earliness ?? null,
  );
  return {
    ...summary,
    items: items.map(({ item, met, evidence }) => ({
      key: item.key,
      name: item.name,
      rule: item.rule,
      metBy: item.metBy,
      met,
      evidence: evidence.map(({ test, value, met: isMet }) => ({
        name: test.name,
        unit: test.unit,
        value: orNull(value),
        is: test.is,
        threshold: test.threshold,
        met: isMet,
        observedOn: dayOf(test),
      })),
    })),
  };
}

/** The contract-safety report of what was observed. */
export function safetyEvidence(values: readonly ObservedValue[]): z.output<typeof safetySchema> {
  const { known } = byField(values);
  const { checks, counts, verdict, summary, caution } = safetyReport((field) => ({
    value: known(field)?.value ?? Number.NaN,
    ageDays: known(field)?.ageDays ?? Number.NaN,
  }));
  return {
    verdict,
    summary,
    caution,
    counts,
    checks: checks.map(({ check, value, verdict: found }) => ({
      key: check.key,
      name: check.name,
      group: check.group,
      groupName: safetyGroups[check.group],
      rule: check.rule,
      unit: fields[check.field].unit,
      value: orNull(value),
      verdict: found,
      observedOn: known(check.field)?.observedOn ?? null,
      ageDays: known(check.field)?.ageDays ?? null,
      source: known(check.field)?.source ?? null,
    })),
  };
}

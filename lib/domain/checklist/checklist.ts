import { combine, meets } from "@/lib/domain/threshold";
import {
  type ChecklistItem,
  type ChecklistTest,
  type ChecklistValues,
  checklistItems,
} from "./checklist-items";

/** Early-ness from which a token counts as early. */
const earlyFrom = 60;

/** An item with what was found; null is unknown. */
export interface CheckedItem {
  readonly item: ChecklistItem;
  readonly met: boolean | null;
  readonly evidence: readonly {
    readonly test: ChecklistTest;
    /** NaN when unknown. */
    readonly value: number;
    readonly met: boolean | null;
  }[];
}

export interface Checklist {
  readonly items: readonly CheckedItem[];
  readonly met: number;
  readonly unknown: number;
  /** Whether early-ness is at least 60; null when that is unknown. */
  readonly early: boolean | null;
  /** `3 of 5 and early`, with what is unknown. */
  readonly summary: string;
}

const readTest = ({ of }: ChecklistTest, values: ChecklistValues): number =>
  "field" in of ? values.field(of.field) : values.factor(of.factor);

function checkItem(item: ChecklistItem, values: ChecklistValues): CheckedItem {
  const evidence = item.tests.map((test) => {
    const value = readTest(test, values);
    return { test, value, met: meets(test, value) };
  });
  return {
    item,
    met: combine(
      item.metBy,
      evidence.map(({ met }) => met),
    ),
    evidence,
  };
}

const earlyWords = (early: boolean | null): string => {
  if (early === null) return ", early-ness unknown";
  return early ? " and early" : ", no longer early";
};

/** The moonshot checklist of a token on a day: five marks, each met, not met or unknown, and whether it is early. */
export function checklistOf(values: ChecklistValues, earliness: number | null): Checklist {
  const items = checklistItems.map((item) => checkItem(item, values));
  const met = items.filter((one) => one.met === true).length;
  const unknown = items.filter((one) => one.met === null).length;
  const early = earliness === null ? null : earliness >= earlyFrom;
  const open = unknown === 0 ? "" : `; ${unknown} unknown`;
  const summary = `${met} of ${items.length}${earlyWords(early)}${open}`;
  return { items, met, unknown, early, summary };
}

/** How many marks are met, for whole markets; NaN when every one is unknown. */
export function checklistCount(values: ChecklistValues): number {
  let met = 0;
  let known = 0;
  for (const { metBy, tests } of checklistItems) {
    const verdict = combine(
      metBy,
      tests.map((test) => meets(test, readTest(test, values))),
    );
    if (verdict !== null) known++;
    if (verdict) met++;
  }
  return known === 0 ? Number.NaN : met;
}

import type { WeighedKind, WeightChanges } from "@/lib/domain/grading/fork-weights";

/** Edited weights in percent by grade and term, as typed; only what was touched. */
export type Edits = Readonly<Record<WeighedKind, Readonly<Record<string, string>>>>;

export const noEdits: Edits = { trader: {}, investor: {}, moonshot: {} };

/** Sets one weight; null takes the edit back. */
export function editWeight(
  edits: Edits,
  kind: WeighedKind,
  term: string,
  text: string | null,
): Edits {
  const { [term]: _, ...others } = edits[kind];
  return { ...edits, [kind]: text === null ? others : { ...others, [term]: text } };
}

/** A typed weight in percent, null when it is not a number from −100 to 100. */
export function percentOf(text: string): number | null {
  const value = Number(text.trim().replace("−", "-").replace(",", "."));
  return text.trim() !== "" && Math.abs(value) <= 100 ? value : null;
}

/** The edits as weights; null while one of them is not a number. */
export function changesOf(edits: Edits): WeightChanges | null {
  const changes: Partial<Record<WeighedKind, Record<string, number>>> = {};
  for (const kind of ["trader", "investor", "moonshot"] as const) {
    const weights: Record<string, number> = {};
    for (const [term, text] of Object.entries(edits[kind])) {
      const percent = percentOf(text);
      if (percent === null) return null;
      weights[term] = percent / 100;
    }
    if (Object.keys(weights).length > 0) changes[kind] = weights;
  }
  return changes;
}

/** How many weights were touched. */
export const editCount = (edits: Edits): number =>
  Object.values(edits).reduce((sum, of) => sum + Object.keys(of).length, 0);

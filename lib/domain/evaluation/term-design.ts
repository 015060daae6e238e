import { factorsOfTerm, productTerm } from "@/lib/domain/grading/terms";
import type { CrossSection } from "@/lib/domain/model/cross-section";
import type { Recipe } from "@/lib/domain/model/recipes";
import { WeekDesign } from "@/lib/domain/model/week-design";
import type { StudyWeek } from "./study-week";

/** Products are halved where they are learnt, so that the penalty holds them back four times as much. */
const productSize = 0.5;

/** By how much a term is multiplied in a design. */
export const sizeOf = (term: string): number => (factorsOfTerm(term).length > 1 ? productSize : 1);

/** Keys of what a recipe weighs: its factors, then the products of every two of them. */
export function termsOf({ factorKeys, hasProducts }: Recipe, all: readonly string[]): string[] {
  const keys = factorKeys ?? all;
  const products = keys.flatMap((a, i) => keys.slice(i + 1).map((b) => productTerm(a, b)));
  return hasProducts ? [...keys, ...products] : [...keys];
}

/** The numbers of a week that a recipe weighs. Throws when the week was not studied for it. */
export function placesOf({ ranks, placed }: StudyWeek, crossSection: CrossSection): Float32Array {
  if (crossSection === "plain") return ranks;
  if (placed.crossSection === crossSection) return placed.values;
  throw new Error(`The week was studied for "${placed.crossSection}", not for "${crossSection}".`);
}

/** The terms of `rows` tokens from their places, products at half their size. Throws for a factor that is not there. */
export function designOf(
  places: Float32Array,
  rows: number,
  factorKeys: readonly string[],
  terms: readonly string[],
): WeekDesign {
  const columns = terms.map((term) => factorsOfTerm(term).map((key) => columnOf(factorKeys, key)));
  const sizes = terms.map(sizeOf);
  const design = new Float32Array(rows * terms.length);
  for (let row = 0; row < rows; row++)
    for (let term = 0; term < terms.length; term++) {
      let value = sizes[term] ?? 1;
      for (const column of columns[term] ?? [])
        value *= places[row * factorKeys.length + column] ?? 0;
      design[row * terms.length + term] = value;
    }
  return new WeekDesign(design, terms.length);
}

function columnOf(factorKeys: readonly string[], key: string): number {
  const column = factorKeys.indexOf(key);
  if (column < 0) throw new Error(`There is no factor "${key}" to learn from.`);
  return column;
}

import { centredRank } from "./rank-factors";

/** Joins the two factors of a product: "volatility60d*marketCapLog". No factor key has it. */
const times = "*";

/** The factors of a term of a model: one, or the two whose centred ranks are multiplied. */
export const factorsOfTerm = (term: string): readonly string[] => term.split(times);

/** The key of the product of two factors' centred ranks. */
export const productTerm = (a: string, b: string): string => `${a}${times}${b}`;

/** Reads the value of each term from a token's percentile ranks: −1 to 1, and 0 where a factor of it is not known. */
export function termReader(
  terms: readonly string[],
  factorKeys: readonly string[],
): (ranks: Float64Array, term: number) => number {
  const positions = new Map(factorKeys.map((key, index) => [key, index]));
  const columns = terms.map((term) => factorsOfTerm(term).map((key) => positions.get(key) ?? -1));
  return (ranks, term) => {
    let value = 1;
    for (const column of columns[term] ?? []) value *= centredRank(ranks[column] ?? Number.NaN);
    return value;
  };
}

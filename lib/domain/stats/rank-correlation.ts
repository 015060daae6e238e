import { centredRanks } from "./centred-ranks";
import { correlation } from "./correlation";

/** Spearman's rank correlation over pairs of which both are known, ties sharing the middle; NaN without spread. */
export function rankCorrelation(x: Float64Array, y: Float64Array): number {
  const isPair = (_: number, i: number) => !(Number.isNaN(x[i]) || Number.isNaN(y[i]));
  return correlation(centredRanks(x.filter(isPair)), centredRanks(y.filter(isPair)));
}

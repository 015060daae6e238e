import { formatChange, formatPercent } from "@/lib/domain/format";
import type { BacktestResult } from "@/lib/queries/basket-backtest";

const change = (fraction: number) => formatChange(fraction).text;

/** What a backtest says for and against the settings, in plain words, the unfavourable first. */
export function verdict(result: BacktestResult): string[] {
  const { figures, equalWeightFigures, bitcoinFigures, random, deflatedSharpe } = result;
  const against: string[] = [];
  const inFavour: string[] = [];
  const judge = (isGood: boolean, words: string) => (isGood ? inFavour : against).push(words);
  if (random !== null)
    judge(
      random.percentile >= 0.95,
      `It ended above ${formatPercent(random.percentile).text} of ${random.baskets} random baskets with the same limits${random.percentile >= 0.95 ? "" : ": that is within luck"}.`,
    );
  if (deflatedSharpe !== null) judge(deflatedSharpe.probability >= 0.95, deflatedSharpe.words);
  if (equalWeightFigures !== null)
    judge(
      figures.totalReturn > equalWeightFigures.totalReturn,
      `${change(figures.totalReturn)} in all, beside ${change(equalWeightFigures.totalReturn)} of its pool by equal weight.`,
    );
  if (bitcoinFigures !== null)
    judge(
      figures.totalReturn > bitcoinFigures.totalReturn,
      `Bitcoin made ${change(bitcoinFigures.totalReturn)}.`,
    );
  return [...against, ...inFavour];
}

/** True when neither luck nor the number of variants explains the result. */
export const isFavoured = ({ random, deflatedSharpe }: BacktestResult): boolean =>
  random !== null &&
  random.percentile >= 0.95 &&
  deflatedSharpe !== null &&
  deflatedSharpe.probability >= 0.95;

import { mean } from "@/lib/domain/stats/mean";
import { normalCdf, normalQuantile } from "./normal";

const eulerMascheroni = 0.577_215_664_901_532_9;

export interface SharpeSample {
  /** Mean over deviation of the period's returns, not per year. */
  readonly sharpe: number;
  readonly periods: number;
  readonly skewness: number;
  /** 3 for a normal distribution. */
  readonly kurtosis: number;
}

/** The Sharpe ratio that the best of so many variants without skill is expected to have; 0 for one variant. */
export function luckySharpe(variance: number, variants: number): number {
  if (variants <= 1) return 0;
  return (
    Math.sqrt(variance) *
    ((1 - eulerMascheroni) * normalQuantile(1 - 1 / variants) +
      eulerMascheroni * normalQuantile(1 - 1 / (variants * Math.E)))
  );
}

/** The chance that the true Sharpe ratio is above a threshold. Source: Bailey and López de Prado 2012. */
export function probabilisticSharpe(sample: SharpeSample, threshold: number): number {
  const { sharpe, periods, skewness, kurtosis } = sample;
  const spread = Math.sqrt(1 - skewness * sharpe + ((kurtosis - 1) / 4) * sharpe ** 2);
  return normalCdf(((sharpe - threshold) * Math.sqrt(periods - 1)) / spread);
}

/**
 * The chance that the true Sharpe ratio is above what the best of `variants` skill-less tries would show; `variance` is that
 * of the tries' Sharpe ratios. Source: Bailey and López de Prado 2014, The deflated Sharpe ratio.
 */
export const deflatedSharpe = (sample: SharpeSample, variance: number, variants: number): number =>
  probabilisticSharpe(sample, luckySharpe(variance, variants));

/** Third and fourth standardised moments by the plain (population) formulas the ratio is derived with. */
export function standardisedMoments(returns: Float64Array): { skewness: number; kurtosis: number } {
  const centre = mean(returns);
  const moment = (power: number) => mean(returns.map((one) => (one - centre) ** power));
  const variance = moment(2);
  return { skewness: moment(3) / variance ** 1.5, kurtosis: moment(4) / variance ** 2 };
}

import {
  ADX,
  BollingerBands,
  BollingerBandsWidth,
  DonchianChannels,
  EMA,
  getAverage,
  getCorrelation,
  getLogReturns,
  getMaxDrawdown,
  getMedian,
  getSharpeRatio,
  getStandardDeviation,
  MACD,
  PercentB,
  ROC,
  RSI,
  SMA,
} from "trading-signals";
import { describe, expect, test } from "vitest";
import { priceOnlyPanel } from "@/lib/domain/grading/testing/synthetic-panel";
import { movingAverageSeries } from "@/lib/domain/stats/moving-average-series";
import { relativeStrengthSeries } from "@/lib/domain/stats/relative-strength-index";
import { RunningExponentialAverage } from "@/lib/domain/stats/running-exponential-average";
import { adx14 } from "./adx14";
import { bollingerPosition20d } from "./bollinger-position-20d";
import { bollingerWidth20d } from "./bollinger-width-20d";
import { breakout20d } from "./breakout-20d";
import { distanceMa50 } from "./distance-ma50";
import { factors } from "./index";
import { ma50To200 } from "./ma-50-to-200";
import { macd } from "./macd";
import { marketCorrelation90d } from "./market-correlation-90d";
import { maxDrawdown90d } from "./max-drawdown-90d";
import { medianVolume30d } from "./median-volume-30d";
import { movingAverageCrossover } from "./moving-average-crossover";
import { return7d } from "./return-7d";
import { return14d } from "./return-14d";
import { return30d } from "./return-30d";
import { return90d } from "./return-90d";
import { return180d } from "./return-180d";
import { rsi14 } from "./rsi14";
import { sharpe90d } from "./sharpe-90d";
import { volatility60d } from "./volatility-60d";

const days = 200;

/** Closes as two kinds of list: the library's and ours. */
interface Sample {
  readonly name: string;
  readonly closes: number[];
}

const panel = priceOnlyPanel(40, days, 11);
const prices = panel.matrix("price");
const random: Sample[] = panel.tokens.map(({ id }, token) => ({
  name: id,
  closes: [...prices.subarray(token * days, (token + 1) * days)],
}));
const made = (name: string, close: (day: number) => number): Sample => ({
  name,
  closes: Array.from({ length: days }, (_, day) => close(day)),
});
const rising = made("rising", (day) => 0.003 * 1.01 ** day);
const falling = made("falling", (day) => 5000 * 0.97 ** day);
const flat = made("flat", () => 0.1);
const moving: readonly Sample[] = [
  ...random,
  rising,
  falling,
  made("zigzag", (day) => 2 + (day % 2)),
  made("tiny", (day) => 1e-12 * (3 + Math.sin(day))),
  made("huge", (day) => 1e9 * (3 + Math.sin(day / 7))),
  made("crash", (day) => (day < 150 ? 10 + (day % 3) : 0.01 + 0.001 * (day % 5))),
];
const every: readonly Sample[] = [...moving, flat];

/** Relative to 1 or to the expected value, whichever is larger. */
const tolerance = 1e-9;
function expectSame(actual: number, expected: number | null | undefined, what: string): void {
  const wanted = expected ?? Number.NaN;
  expect(Number.isFinite(wanted), `${what}: the library has a value`).toBe(true);
  expect(Math.abs(actual - wanted), what).toBeLessThanOrEqual(
    tolerance * Math.max(1, Math.abs(wanted)),
  );
}

const tail = ({ closes }: Sample, length: number) => closes.slice(-length);
const window = (sample: Sample, length: number) => Float64Array.from(tail(sample, length));
const candle = (close: number) => ({ high: close, low: close, close });

/** The library's moving average, begun with the simple mean of its first values as ours is, instead of with the first value. */
class MeanSeededEma extends EMA {
  readonly #first: SMA;

  constructor(interval: number) {
    super(interval);
    this.#first = new SMA(interval);
  }

  override update(price: number, replace: boolean): number {
    if (this.#first.isStable) return super.update(price, replace);
    const seed = this.#first.update(price, replace);
    return seed === null ? Number.NaN : super.update(seed, replace);
  }
}

const lastOf = <T>(results: readonly T[]): T | undefined => results.at(-1);

describe("agrees with trading-signals to 1e-9", () => {
  test("returns of 7, 14, 30, 90 and 180 days with its rate of change", () => {
    for (const [factor, length] of [
      [return7d, 7],
      [return14d, 14],
      [return30d, 30],
      [return90d, 90],
      [return180d, 180],
    ] as const)
      for (const sample of every) {
        const expected = lastOf(new ROC(length).updates(sample.closes));
        const price = window(sample, factor.windowDays);
        expectSame(factor.compute({ price }), expected, `${factor.key} ${sample.name}`);
      }
  });

  test("simple averages: distance from 50, 50 against 200, and the series of 20", () => {
    for (const sample of every) {
      const average = (length: number) =>
        lastOf(new SMA(length).updates(sample.closes)) ?? Number.NaN;
      const close = sample.closes.at(-1) ?? Number.NaN;
      const at = (length: number) => ({ price: window(sample, length) });
      expectSame(distanceMa50.compute(at(50)), close / average(50) - 1, sample.name);
      expectSame(ma50To200.compute(at(200)), average(50) / average(200) - 1, sample.name);
      const ours = movingAverageSeries(Float64Array.from(sample.closes), 20);
      new SMA(20).updates(sample.closes).forEach((expected, day) => {
        if (expected === null) expect(ours[day]).toBeNaN();
        else expectSame((ours[day] ?? Number.NaN) / expected, 1, `${sample.name} day ${day}`);
      });
    }
  });

  test("exponential averages on every day, and the crossover of 12 and 26 days", () => {
    for (const sample of every) {
      const average = new RunningExponentialAverage(12);
      const theirs = new MeanSeededEma(12);
      sample.closes.forEach((close, day) => {
        const expected = theirs.add(close) ?? Number.NaN;
        const ours = average.next(close);
        if (day < 11) expect(ours).toBeNaN();
        else expectSame(ours / expected, 1, `${sample.name} ${day}`);
      });
      const length = movingAverageCrossover.windowDays;
      const ema = (interval: number) =>
        lastOf(new MeanSeededEma(interval).updates(tail(sample, length))) ?? Number.NaN;
      const crossover = movingAverageCrossover.compute({ price: window(sample, length) });
      expectSame(crossover, ema(12) / ema(26) - 1, sample.name);
    }
  });

  test("RSI on every day", () => {
    for (const sample of moving) {
      const ours = relativeStrengthSeries(Float64Array.from(sample.closes));
      new RSI(14).updates(sample.closes).forEach((expected, day) => {
        if (expected === null) expect(ours[day], `${sample.name} ${day}`).toBeNaN();
        else expectSame(ours[day] ?? Number.NaN, expected, `${sample.name} day ${day}`);
      });
      const expected = lastOf(new RSI(14).updates(tail(sample, rsi14.windowDays)));
      expectSame(rsi14.compute({ price: window(sample, 90) }), expected, sample.name);
    }
  });

  test("MACD histogram", () => {
    for (const sample of every) {
      const theirs = new MACD(new MeanSeededEma(12), new MeanSeededEma(26), new MeanSeededEma(9));
      const length = macd.windowDays;
      const expected = lastOf(theirs.updates(tail(sample, length)))?.histogram ?? Number.NaN;
      const close = sample.closes.at(-1) ?? Number.NaN;
      expectSame(macd.compute({ price: window(sample, length) }), expected / close, sample.name);
    }
  });

  test("ADX of candles whose high and low are their close", () => {
    for (const sample of moving) {
      const candles = tail(sample, adx14.windowDays).map(candle);
      const expected = lastOf(new ADX(14).updates(candles));
      expectSame(adx14.compute({ price: window(sample, 90) }), expected, sample.name);
    }
  });

  test("Bollinger bands: width and place", () => {
    for (const sample of every) {
      const price = window(sample, 20);
      const width = lastOf(
        new BollingerBandsWidth(new BollingerBands(20, 2)).updates(sample.closes),
      );
      expectSame(bollingerWidth20d.compute({ price }), width, sample.name);
    }
    for (const sample of moving) {
      const place = lastOf(new PercentB({ interval: 20 }).updates(sample.closes));
      const ours = bollingerPosition20d.compute({ price: window(sample, 20) });
      expectSame(ours, place, sample.name);
    }
  });

  test("breakouts with Donchian's channel of the days before", () => {
    for (const sample of every) {
      const before = sample.closes.slice(0, -1).map(candle);
      const upper = lastOf(new DonchianChannels(20).updates(before))?.upper ?? Number.NaN;
      const close = sample.closes.at(-1) ?? Number.NaN;
      expectSame(breakout20d.compute({ price: window(sample, 21) }), close / upper - 1, "upper");
    }
  });

  test("volatility, Sharpe ratio, drawdown, correlation and medians", () => {
    for (const sample of random) {
      const returns = getLogReturns(sample.closes);
      const logReturn = (length: number) => Float64Array.from(returns.slice(-length));
      /** The library divides by n where samples divide by n − 1. */
      const sampled = (length: number) => Math.sqrt(length / (length - 1));
      const deviation = getStandardDeviation(returns.slice(-60)) * sampled(60);
      const year = Math.sqrt(365);
      expectSame(volatility60d.compute({ logReturn: logReturn(60) }), deviation * year, "σ");
      const sharpe = (getSharpeRatio(returns.slice(-90)) / sampled(90)) * year;
      expectSame(sharpe90d.compute({ logReturn: logReturn(90) }), sharpe, "Sharpe");
      const fall = -getMaxDrawdown(tail(sample, 90)) / 100;
      expectSame(maxDrawdown90d.compute({ price: window(sample, 90) }), fall, "drawdown");
      const market = returns.map((value, day) => getAverage([value, Math.sin(day) / 50]));
      const marketReturn = Float64Array.from(market.slice(-90));
      const correlated = getCorrelation(returns.slice(-90), market.slice(-90));
      const ours = marketCorrelation90d.compute({ logReturn: logReturn(90), marketReturn });
      expectSame(ours, correlated, "correlation");
      const middle = getMedian(tail(sample, 30).toSorted((a, b) => a - b));
      expectSame(medianVolume30d.compute({ volume24h: window(sample, 30) }), middle, "median");
    }
  });
});

describe("edges", () => {
  const atEdge = (sample: Sample) => ({
    rsi: rsi14.compute({ price: window(sample, 90) }),
    adx: adx14.compute({ price: window(sample, 90) }),
    macd: macd.compute({ price: window(sample, 130) }),
    width: bollingerWidth20d.compute({ price: window(sample, 20) }),
  });

  test("a price that only rose is 100, one that only fell 0, both all trend", () => {
    expect(atEdge(rising)).toMatchObject({ rsi: 100, adx: expect.closeTo(100, 9) });
    expect(atEdge(falling)).toMatchObject({ rsi: 0, adx: expect.closeTo(100, 9) });
  });

  test("a flat price is in the middle and has no trend: the library says RSI 100 and an ADX that is not a number", () => {
    expect(atEdge(flat)).toMatchObject({ rsi: 50, adx: Number.NaN });
    expect(atEdge(flat).macd).toBeCloseTo(0, 12);
    expect(atEdge(flat).width).toBeCloseTo(0, 12);
    expect(lastOf(new RSI(14).updates(flat.closes))).toBe(100);
    expect(lastOf(new ADX(14).updates(flat.closes.map(candle)))).toBeNaN();
  });

  test("gaps are skipped: the indicator of the known days", () => {
    const [sample] = random;
    const closes = sample ? tail(sample, 80) : [];
    const gappy = Float64Array.from(
      closes.flatMap((close, day) => (day % 8 === 0 ? [close, Number.NaN] : [close])),
    );
    const expected = lastOf(new RSI(14).updates(closes));
    expectSame(rsi14.compute({ price: gappy }), expected, "RSI");
    expectSame(
      adx14.compute({ price: gappy }),
      lastOf(new ADX(14).updates(closes.map(candle))),
      "ADX",
    );
  });
});

test("there are at least 95 data points", () => {
  expect(factors.length).toBeGreaterThanOrEqual(95);
});

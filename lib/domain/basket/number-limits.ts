import { formatCount, formatPercent, formatUsd } from "@/lib/domain/format";
import type { Candidate } from "./candidate";
import type { CandidateLimit, Loosening } from "./limits";
import type { BasketLimits, BasketSettings } from "./settings";

type Key = {
  [K in keyof BasketLimits]: BasketLimits[K] extends number | null ? K : never;
}[keyof BasketLimits];

/** A limit on one number of a candidate. */
interface NumberLimit {
  readonly key: Key;
  readonly name: string;
  readonly side: "min" | "max";
  readonly read: (candidate: Candidate) => number;
  readonly format: (value: number) => string;
  /** Numbers that span decades are compared by their logarithm. */
  readonly scale: "hundred" | "one" | "decades";
  readonly unknownRule?: string;
}

/** Rounds to three digits away from what is asked, so that the rounded limit still lets the value in. */
function rounded(value: number, side: "min" | "max"): number {
  if (value === 0) return 0;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 2);
  const whole = (side === "min" ? Math.floor : Math.ceil)(value / unit);
  return Number((whole * unit).toPrecision(12));
}

function sizeOf(from: number, to: number, scale: NumberLimit["scale"]): number {
  if (scale === "hundred") return Math.abs(to - from) / 100;
  if (scale === "one") return Math.abs(to - from);
  return Math.min(1, Math.abs(Math.log10(Math.max(to, 1)) - Math.log10(Math.max(from, 1))) / 4);
}

const withLimit = (settings: BasketSettings, key: Key, value: number | null): BasketSettings => ({
  ...settings,
  limits: { ...settings.limits, [key]: value },
});

function looseningsOf(
  limit: NumberLimit,
  removed: readonly Candidate[],
  settings: BasketSettings,
): Loosening[] {
  const { key, side, read, format, scale } = limit;
  const asked = settings.limits[key];
  if (asked === null) return [];
  const words = (value: number) => `${side === "min" ? "at least" : "at most"} ${format(value)}`;
  const verb = side === "min" ? "Lower" : "Raise";
  const what = `the ${side === "min" ? "minimum" : "maximum"} ${limit.name}`;
  const values = removed.map(read).filter((value) => !Number.isNaN(value));
  const steps = [...new Set(values.map((value) => rounded(value, side)))]
    .filter((value) => value >= 0)
    .sort((a, b) => (side === "min" ? b - a : a - b));
  const changed = steps.map((to) => ({
    settings: withLimit(settings, key, to),
    from: words(asked),
    to: words(to),
    sentence: `${verb} ${what} from ${format(asked)} to ${format(to)}`,
    size: sizeOf(asked, to, scale),
  }));
  const off = {
    settings: withLimit(settings, key, null),
    from: words(asked),
    to: "no limit, unknown allowed",
    sentence: `Ask for no ${side === "min" ? "minimum" : "maximum"} ${limit.name}, so that tokens of which it is unknown pass`,
    size: 1,
  };
  return values.length < removed.length ? [...changed, off] : changed;
}

function numberLimit(limit: NumberLimit): CandidateLimit {
  const { key, name, side, read, format, unknownRule } = limit;
  return {
    id: `limits.${key}`,
    name: `${side === "min" ? "Minimum" : "Maximum"} ${name}`,
    unknownRule: unknownRule ?? "A token of which it is unknown is removed.",
    asks: ({ limits }) => {
      const asked = limits[key];
      return asked === null ? null : `${side === "min" ? "at least" : "at most"} ${format(asked)}`;
    },
    check: (candidate, { limits }) => {
      const asked = limits[key];
      if (asked === null) return "keeps";
      const value = read(candidate);
      if (Number.isNaN(value)) return "unknown";
      return (side === "min" ? value >= asked : value <= asked) ? "keeps" : "removes";
    },
    loosened: (removed, settings) => looseningsOf(limit, removed, settings),
  };
}

const usd = (value: number) => formatUsd(value).text;
/** A limit of 69.9 is not one of 70, so that its decimals are told. */
const grade = (value: number) => String(Number(value.toFixed(2)));

/** The limits on a number of the candidate. */
export const numberLimits: readonly CandidateLimit[] = [
  numberLimit({
    ...{ key: "minGrade", name: "grade", side: "min", scale: "hundred", format: grade },
    read: (candidate) => candidate.grade,
  }),
  numberLimit({
    ...{ key: "minVolume24hUsd", name: "24-hour volume", side: "min", scale: "decades" },
    format: usd,
    read: (candidate) => candidate.volume24hUsd,
  }),
  numberLimit({
    ...{ key: "minLiquidityUsd", name: "pool liquidity", side: "min", scale: "decades" },
    format: usd,
    read: (candidate) => candidate.liquidityUsd,
  }),
  numberLimit({
    ...{ key: "minMarketCapUsd", name: "market cap", side: "min", scale: "decades", format: usd },
    read: (candidate) => candidate.marketCapUsd,
  }),
  numberLimit({
    ...{ key: "maxMarketCapUsd", name: "market cap", side: "max", scale: "decades", format: usd },
    read: (candidate) => candidate.marketCapUsd,
  }),
  numberLimit({
    ...{ key: "minCoverage", name: "coverage", side: "min", scale: "one" },
    format: (value) => formatPercent(value).text,
    read: (candidate) => candidate.coverage,
    unknownRule: "Coverage is always known: it counts what is not.",
  }),
  numberLimit({
    ...{ key: "minEarly", name: "early-ness", side: "min", scale: "hundred" },
    format: (value) => formatCount(value).text,
    read: (candidate) => candidate.early,
  }),
];

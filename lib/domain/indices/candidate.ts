import type { Flag } from "@/lib/domain/flag";
import { flags } from "@/lib/domain/flags/index";
import type { GradeKind } from "@/lib/domain/grading/grade";
import type { GradedToken } from "@/lib/domain/grading/graded-day";
import type { Day } from "@/lib/domain/market/day";
import type { SectorId } from "@/lib/domain/market/token";
import type { IndexDefinition } from "./definition";

/** One token at a week's end, as that week's run saw it. NaN is unknown. */
export interface Candidate {
  readonly key: number;
  readonly id: string;
  readonly symbol: string;
  readonly name: string;
  readonly sector: SectorId | null;
  readonly grades: Readonly<Record<GradeKind, number | null>>;
  readonly flags: readonly string[];
  /** Cleaned, at most a few days old. */
  readonly priceUsd: number;
  readonly marketCapUsd: number;
  /** Mean daily volume of 30 days. */
  readonly volumeUsd: number;
  readonly liquidityUsd: number;
  /** Fraction. */
  readonly return30d: number;
  /** 0 to 100; null is unknown. */
  readonly earliness: number | null;
}

/** What a week's run says of every listed token. */
export interface WeekMarket {
  readonly day: Day;
  readonly runId: number;
  readonly candidates: ReadonlyMap<number, Candidate>;
}

/** The names of the arrays of a stored row. */
interface RowKeys {
  readonly factorKeys: readonly string[];
  readonly fieldKeys: readonly string[];
}

/** What the indices read of a graded row. */
export function candidateOf(row: GradedToken, { factorKeys, fieldKeys }: RowKeys): Candidate {
  const { token, grade, values, observed } = row;
  const factor = (key: string) => values[factorKeys.indexOf(key)] ?? Number.NaN;
  const field = (key: string) => observed[fieldKeys.indexOf(key)] ?? Number.NaN;
  const marketCapUsd = field("marketCap");
  const volumeUsd = factor("turnover30d") * marketCapUsd;
  return {
    key: token.key,
    id: token.id,
    symbol: token.symbol,
    name: token.name,
    sector: token.sector,
    grades: grade.grades,
    flags: grade.flags,
    priceUsd: field("price"),
    marketCapUsd,
    volumeUsd: Number.isNaN(volumeUsd) ? field("volume24h") : volumeUsd,
    liquidityUsd: field("liquidity"),
    return30d: factor("return30d"),
    earliness: grade.earliness,
  };
}

const severeFlags: ReadonlySet<string> = new Set(
  flags.flatMap(({ key, severity }: Flag) => (severity === "severe" ? [key] : [])),
);

/** True unless a known number is below the least; unknown passes. */
const notBelow = (value: number | null, least: number | null): boolean =>
  least === null || value === null || !(value < least);

/** True when the index may hold the token: its pool is all tokens for which this holds. */
function isEligible(index: IndexDefinition, token: Candidate): boolean {
  const { sectors, rankBy, minVolumeUsd, maxMarketCapUsd, minReturn30d } = index;
  return (
    token.grades[rankBy] !== null &&
    token.priceUsd > 0 &&
    (sectors === null || (token.sector !== null && sectors.includes(token.sector))) &&
    token.volumeUsd >= minVolumeUsd &&
    notBelow(token.liquidityUsd, index.minLiquidityUsd) &&
    (maxMarketCapUsd === null || token.marketCapUsd <= maxMarketCapUsd) &&
    (index.weighting === "equal" || token.marketCapUsd > 0) &&
    (minReturn30d === null || token.return30d >= minReturn30d) &&
    notBelow(token.earliness, index.minEarliness) &&
    !token.flags.some((key) => severeFlags.has(key))
  );
}

/** The tokens an index may hold, best grade first; ties by id, so that the order is one. */
export const poolOf = (index: IndexDefinition, market: WeekMarket): Candidate[] =>
  [...market.candidates.values()]
    .filter((token) => isEligible(index, token))
    .sort(
      (a, b) =>
        (b.grades[index.rankBy] ?? 0) - (a.grades[index.rankBy] ?? 0) || (a.id < b.id ? -1 : 1),
    );

import type { DifferenceTableData } from "@/components/token/difference/rows";
import type { NumberColumnInfo } from "@/lib/domain/column";

/** A token of the comparison; plain data. */
export interface ComparedColumn {
  readonly id: string;
  readonly symbol: string;
  readonly name: string;
  readonly sector: string | null;
  /** Why there is no grade; null when there is one. */
  readonly withheld: string | null;
  /** By column id; NaN is unknown. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly flags: readonly {
    readonly name: string;
    readonly severity: "severe" | "serious" | "notice";
  }[];
  /** Grade points of the overall grade by factor; absent or null when the factor is unknown. */
  readonly contributions: ReadonlyMap<string, number | null>;
}

/** A factor with its largest effect among the tokens. */
export interface ComparedFactor {
  readonly key: string;
  readonly name: string;
  readonly peak: number;
}

/** Why the first token's overall grade differs from another's. */
export interface ComparedDifference {
  /** Id of the other token. */
  readonly id: string;
  /** Symbols of the other and of the first token. */
  readonly sides: readonly [string, string];
  readonly table: DifferenceTableData;
}

export interface Comparison {
  readonly tokens: readonly ComparedColumn[];
  readonly columns: readonly NumberColumnInfo[];
  /** Largest difference between the tokens first. */
  readonly factors: readonly ComparedFactor[];
  /** The first token against each of the others. */
  readonly differences: readonly ComparedDifference[];
  /** Ids of the address that are no tokens. */
  readonly missing: readonly string[];
}

/** The factors by how far the tokens are apart; those that are 0 or unknown in all of them are left out. */
export function comparedFactors(
  names: ReadonlyMap<string, string>,
  tokens: readonly ComparedColumn[],
): ComparedFactor[] {
  return [...names]
    .map(([key, name]) => {
      const points = tokens.map(({ contributions }) => contributions.get(key) ?? 0);
      const peak = Math.max(...points.map(Math.abs));
      return { key, name, peak, spread: Math.max(...points) - Math.min(...points) };
    })
    .filter(({ peak }) => peak >= 0.05)
    .sort((a, b) => b.spread - a.spread)
    .map(({ key, name, peak }) => ({ key, name, peak }));
}

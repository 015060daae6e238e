import {
  type ComparedColumn,
  type ComparedDifference,
  type Comparison,
  comparedFactors,
} from "@/components/compare/comparison-model";
import { differenceTable } from "@/components/token/difference/rows";
import type { NumberColumnInfo } from "@/lib/domain/column";
import { flagsOf, type MarketFrame } from "@/lib/domain/market/frame";
import { sectors } from "@/lib/domain/market/sectors";
import { openMarket } from "@/lib/services/market-view";
import { ProblemError } from "@/lib/services/problem-error";
import { explainToken } from "@/lib/services/tokens/explain-token";
import { tokenDifference } from "@/lib/services/tokens/token-difference";

/** Grades first, then what the screener shows, then more of the market. */
const shown = [
  "trader",
  "investor",
  "moonshot",
  "coverage",
  "confidence",
  "price",
  "change24h",
  "return7d",
  "momentum",
  "return90d",
  "volume",
  "turnover",
  "marketCap",
  "fdv",
  "liquidity",
  "holders",
  "top10Share",
  "ageDays",
  "early",
  "volatility",
  "drawdown",
  "cexListings",
  "commits4w",
];

interface Named {
  readonly token: ComparedColumn;
  readonly names: readonly (readonly [string, string])[];
}

async function tokenOf(frame: MarketFrame, id: string, asOf: string | undefined): Promise<Named> {
  const { data } = await (await explainToken(id, asOf)).make();
  const row = frame.ids.indexOf(id);
  const choice = frame.choices.get("sector");
  const sector = choice?.labels[choice.codes[row] ?? 0];
  const overall = data.explanations.find(({ kind }) => kind === "overall")?.contributions ?? [];
  const raised = row < 0 ? [] : flagsOf(frame, row);
  return {
    names: overall.map(({ factor, name }) => [factor, name] as const),
    token: {
      id,
      symbol: data.symbol,
      name: data.name,
      sector: sectors.find((one) => one.id === sector)?.name ?? null,
      withheld: data.withheld,
      numbers: new Map(
        [...frame.numbers].map(([column, values]) => [column, values[row] ?? Number.NaN]),
      ),
      flags: frame.catalog.flags.filter(({ key }) => raised.includes(key)),
      contributions: new Map(
        overall.map(({ factor, value, contribution }) => [
          factor,
          value === null ? null : contribution,
        ]),
      ),
    },
  };
}

/** Null when there is no such token. */
const tokenOrNull = async (...question: Parameters<typeof tokenOf>): Promise<Named | null> => {
  try {
    return await tokenOf(...question);
  } catch (error) {
    if (error instanceof ProblemError && error.problem === "token-not-found") return null;
    throw error;
  }
};

/** What sets the first token's overall grade apart from another's. */
async function differenceOf(
  first: ComparedColumn,
  other: ComparedColumn,
  asOf: string | undefined,
): Promise<ComparedDifference[]> {
  const query = { with: other.id, ...(asOf === undefined ? {} : { asOf }) };
  const { data } = await (await tokenDifference(first.id, query)).make();
  const overall = data.differences.find(({ kind }) => kind === "overall");
  const sides = [other.symbol.toUpperCase(), first.symbol.toUpperCase()] as const;
  return overall === undefined ? [] : [{ id: other.id, sides, table: differenceTable(overall) }];
}

/** Tokens of a day side by side. Throws what `openMarket` throws. */
export async function loadComparison(
  ids: readonly string[],
  asOf: string | undefined,
): Promise<Comparison> {
  const { frame } = await openMarket(asOf);
  const found = await Promise.all(ids.map((id) => tokenOrNull(frame, id, asOf)));
  const named = found.filter((one) => one !== null);
  const tokens = named.map(({ token }) => token);
  const [first, ...others] = tokens;
  const differences =
    first === undefined
      ? []
      : await Promise.all(others.map((other) => differenceOf(first, other, asOf)));
  return {
    tokens,
    columns: shown.flatMap((id): NumberColumnInfo[] => {
      const column = frame.catalog.column(id);
      return column?.kind === "number" ? [column] : [];
    }),
    factors: comparedFactors(new Map(named.flatMap(({ names }) => names)), tokens),
    differences: differences.flat(),
    missing: ids.filter((_, i) => found[i] === null),
  };
}

import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { listSectors as contract } from "@/lib/contracts/sectors";
import type { MarketFrame } from "@/lib/domain/market/frame";
import { sectors } from "@/lib/domain/market/sectors";
import { median } from "@/lib/domain/stats/median";
import type { Answer } from "@/lib/services/answer";
import { openMarket } from "@/lib/services/market-view";

type SectorsAnswer = AnswerOf<typeof contract>;

/** Row numbers by value of a choice column. */
function rowsByChoice(frame: MarketFrame, column: string): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  const choice = frame.choices.get(column);
  for (let row = 0; row < frame.size; row += 1) {
    const label = choice?.labels[choice.codes[row] ?? 0] ?? "";
    const group = groups.get(label);
    if (group === undefined) groups.set(label, [row]);
    else group.push(row);
  }
  return groups;
}

/** The known values of a column in some rows. */
function knownValues(frame: MarketFrame, column: string, rows: readonly number[]): Float64Array {
  const values = frame.numbers.get(column);
  return Float64Array.from(rows, (row) => values?.[row] ?? Number.NaN).filter(Number.isFinite);
}

const medianOf = (values: Float64Array): number | null =>
  values.length === 0 ? null : median(values);

const sumOf = (values: Float64Array): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);

/** Every sector with its counts, median grade and returns on a day. Throws what `openMarket` throws. */
export async function listSectors(asOf: string | undefined): Promise<Answer<SectorsAnswer>> {
  const { frame, meta, version } = await openMarket(asOf);
  const make = (): SectorsAnswer => {
    const groups = rowsByChoice(frame, "sector");
    const data = sectors.map(({ id, name, description }) => {
      const rows = groups.get(id) ?? [];
      const values = (column: string) => knownValues(frame, column, rows);
      const grades = values("grade");
      return {
        id,
        name,
        description,
        tokens: rows.length,
        graded: grades.length,
        medianGrade: medianOf(grades),
        medianReturn7d: medianOf(values("return7d")),
        medianReturn30d: medianOf(values("momentum")),
        medianReturn90d: medianOf(values("return90d")),
        marketCap: sumOf(values("marketCap")),
        volume24h: sumOf(values("volume")),
      };
    });
    return { data, meta };
  };
  return { version, make };
}

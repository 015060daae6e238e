import type { Answer } from "@/lib/services/answer";
import type { RangeQuery } from "@/lib/services/tokens/grade-history";
import { tokenHistory } from "@/lib/services/tokens/token-history";
import { csvLine } from "./csv";
import type { ExportFile } from "./export-tokens";

const columns = [
  "day",
  "price",
  "volume24h",
  "marketCap",
  "grade",
  "trader",
  "investor",
  "moonshot",
  "coverage",
] as const;

/** A token's history as a file, one line a day, oldest first. Throws what `tokenHistory` throws. */
export async function exportHistory(id: string, query: RangeQuery): Promise<Answer<ExportFile>> {
  const { version, make } = await tokenHistory(id, query);
  return {
    version,
    make: async () => {
      const { data, meta } = await make();
      const grades = new Map(data.grades.map((one) => [one.day, one]));
      const lines = data.days.map((day, i) => {
        const graded = grades.get(day);
        return csvLine([
          day,
          data.price[i],
          data.volume24h[i],
          data.marketCap[i],
          graded?.overall,
          graded?.trader,
          graded?.investor,
          graded?.moonshot,
          graded?.coverage,
        ]);
      });
      const bytes = new TextEncoder().encode([csvLine(columns), ...lines].join(""));
      return {
        fileName: `moonscope-${id}-${meta.asOf}.csv`,
        chunks: new Blob([bytes]).stream(),
      };
    },
  };
}

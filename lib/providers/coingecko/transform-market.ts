import { z } from "zod";
import { dayOfMilliseconds } from "@/lib/domain/market/day";
import type { Field } from "@/lib/domain/market/fields";
import { type Reading, reading } from "@/lib/providers/mechanism/reading";
import {
  known,
  maybeCount,
  maybePositive,
  maybeText,
  maybeTime,
  maybeWebAddress,
} from "@/lib/providers/mechanism/values";

export const marketSchema = z.object({
  id: z.string().min(1),
  symbol: maybeText,
  name: maybeText,
  image: maybeWebAddress,
  current_price: maybePositive,
  // They write 0 where they do not know it.
  market_cap: maybePositive,
  fully_diluted_valuation: maybePositive,
  total_volume: maybeCount,
  circulating_supply: maybePositive,
  total_supply: maybePositive,
  last_updated: maybeTime,
});

/** Rows of the markets pages. `category` is that of the page, where it has one. */
export const readMarkets = (
  rows: readonly z.infer<typeof marketSchema>[],
  category?: string,
): Reading[] =>
  rows.map((row) =>
    reading({
      providerId: row.id,
      description: known({
        symbol: row.symbol,
        name: row.name,
        image: row.image,
        categories: category === undefined ? null : [category],
      }),
      values: known({
        price: row.current_price,
        marketCap: row.market_cap,
        fdv: row.fully_diluted_valuation,
        volume24h: row.total_volume,
        circulatingSupply: row.circulating_supply,
        totalSupply: row.total_supply,
      }),
      observedAtMs: row.last_updated,
    }),
  );

export const categorySchema = z.object({
  name: z.string().min(1),
  top_3_coins_id: z.array(maybeText).catch([]),
});

/** The three largest tokens of each category. */
export function readCategories(rows: readonly z.infer<typeof categorySchema>[]): Reading[] {
  const byCoin = new Map<string, string[]>();
  for (const { name, top_3_coins_id: ids } of rows)
    for (const id of ids) if (id !== null) byCoin.set(id, [...(byCoin.get(id) ?? []), name]);
  return [...byCoin].map(([providerId, categories]) =>
    reading({ providerId, description: { categories } }),
  );
}

const series = z.array(z.tuple([maybeTime, maybePositive]).rest(z.unknown())).catch([]);
const volumes = z.array(z.tuple([maybeTime, maybeCount]).rest(z.unknown())).catch([]);

export const chartSchema = z.object({
  prices: z.array(z.unknown()).pipe(series),
  market_caps: series,
  total_volumes: volumes,
});

/** One reading a day: the last that is known of it. */
export function readChart(
  chart: z.infer<typeof chartSchema>,
  providerId: string | undefined,
): Reading[] {
  if (providerId === undefined) return [];
  const days = new Map<number, { observedAtMs: number; values: Partial<Record<Field, number>> }>();
  const put = (field: Field, points: z.infer<typeof series>) => {
    for (const [timeMs, value] of points) {
      if (timeMs === null || value === null) continue;
      const day = dayOfMilliseconds(timeMs);
      const before = days.get(day);
      const observedAtMs = Math.max(before?.observedAtMs ?? 0, timeMs);
      days.set(day, { observedAtMs, values: { ...before?.values, [field]: value } });
    }
  };
  const inOrder = (points: z.infer<typeof series>) =>
    [...points].sort(([a], [b]) => (a ?? 0) - (b ?? 0));
  put("price", inOrder(chart.prices));
  put("marketCap", inOrder(chart.market_caps));
  put("volume24h", inOrder(chart.total_volumes));
  return [...days.values()].map((day) => reading({ providerId, ...day }));
}

import fc from "fast-check";
import { expect, test } from "vitest";
import { formatDay } from "@/lib/domain/market/day";
import { orderByMonth } from "./order-by-month";

test("is a stable sort by calendar month", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 16_000, max: 21_000 }), { minLength: 1 }), (list) => {
      const days = Int32Array.from(list);
      const rows = list.map((_, row) => row);
      const month = (row: number) => formatDay(days[row] ?? 0).slice(0, 7);
      const expected = rows.toSorted((a, b) => month(a).localeCompare(month(b)) || a - b);
      expect([...orderByMonth(rows, days, Math.min(...list))]).toEqual(expected);
    }),
  );
});

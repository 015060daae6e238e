import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOfCivil } from "@/lib/domain/market/day";
import { monthPartitions } from "./partitions";

test("a range over a new year has a partition for each month it touches", () => {
  const partitions = monthPartitions(dayOfCivil(2023, 12, 31), dayOfCivil(2024, 2, 1));
  expect(partitions.map(({ table }) => table)).toEqual([
    "snapshots_2023_12",
    "snapshots_2024_01",
    "snapshots_2024_02",
  ]);
});

test("partitions hold every day of the range, without gap or overlap", () => {
  fc.assert(
    fc.property(fc.integer({ min: -5000, max: 30_000 }), fc.nat(1500), (first, length) => {
      const partitions = monthPartitions(first, first + length);
      expect(partitions.at(0)?.firstDay).toBeLessThanOrEqual(first);
      expect(partitions.at(-1)?.endDay).toBeGreaterThan(first + length);
      for (const [i, { endDay }] of partitions.entries()) {
        const next = partitions[i + 1];
        if (next) expect(next.firstDay).toBe(endDay);
      }
    }),
  );
});

test("an empty range has none", () => {
  expect(monthPartitions(100, 50)).toEqual([]);
});

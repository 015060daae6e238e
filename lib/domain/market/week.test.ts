import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOfCivil, formatDay } from "./day";
import { weekEnds, weekEndUpTo } from "./week";

test("weeks end on Sundays", () => {
  expect(formatDay(weekEndUpTo(dayOfCivil(2026, 11, 24)))).toBe("2026-11-22");
  expect(formatDay(weekEndUpTo(dayOfCivil(2026, 11, 22)))).toBe("2026-11-22");
  expect(formatDay(weekEndUpTo(dayOfCivil(1969, 12, 30)))).toBe("1969-12-28");
  expect(weekEnds(dayOfCivil(2026, 11, 1), dayOfCivil(2026, 11, 22)).map(formatDay)).toEqual([
    "2026-11-01",
    "2026-11-08",
    "2026-11-15",
    "2026-11-22",
  ]);
  expect(weekEnds(dayOfCivil(2026, 11, 2), dayOfCivil(2026, 11, 7))).toEqual([]);
});

test("every day belongs to exactly one week", () => {
  fc.assert(
    fc.property(fc.integer({ min: -40_000, max: 40_000 }), (day) => {
      const end = weekEndUpTo(day);
      expect(day - end).toBeGreaterThanOrEqual(0);
      expect(day - end).toBeLessThan(7);
      expect(weekEnds(end, day)).toEqual([end]);
    }),
  );
});

import { describe, expect, it } from "vitest";
import { dayOfCivil, formatDay } from "@/lib/domain/market/day";
import { addMonths, monthGrid, weekday } from "./month";

describe("months", () => {
  it("keeps the day of month, or the last one", () => {
    expect(formatDay(addMonths(dayOfCivil(2024, 1, 31), 1))).toBe("2024-02-29");
    expect(formatDay(addMonths(dayOfCivil(2024, 1, 15), -1))).toBe("2023-12-15");
    expect(formatDay(addMonths(dayOfCivil(2024, 12, 31), 2))).toBe("2025-02-28");
  });

  it("knows weekdays", () => {
    expect(weekday(dayOfCivil(2021, 5, 1))).toBe(5);
    expect(weekday(dayOfCivil(1969, 12, 29))).toBe(0);
  });

  it("shows whole weeks around a month", () => {
    const weeks = monthGrid(dayOfCivil(2021, 5, 20));
    expect(formatDay(weeks[0]?.[0] ?? 0)).toBe("2021-04-26");
    expect(weeks.flat()).toHaveLength(42);
  });
});

import { expect, test } from "vitest";
import { parseDay } from "@/lib/domain/market/day";
import { marksOf } from "./signal-marks";

const firstDay = parseDay("2026-05-01") ?? 0;
const mark = (day: string, direction: "bullish" | "bearish", name = "Golden cross") => ({
  day,
  direction,
  name,
});

test("marks are put on their day, both ways on one, and left out beyond the chart", () => {
  const marks = [
    mark("2026-05-03", "bearish", "Death cross"),
    mark("2026-05-03", "bullish"),
    mark("2026-05-01", "bullish"),
    mark("2026-04-30", "bullish"),
    mark("2026-05-11", "bullish"),
  ];
  expect(marksOf(marks, firstDay, 10)).toEqual([
    { index: 0, names: ["Golden cross"], isBullish: true, isBearish: false },
    { index: 2, names: ["Death cross", "Golden cross"], isBullish: true, isBearish: true },
  ]);
});

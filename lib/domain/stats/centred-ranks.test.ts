import { expect, test } from "vitest";
import { centredRanks } from "./centred-ranks";

test("spreads known values evenly around 0; ties share the middle", () => {
  expect([...centredRanks(Float64Array.of(10, 30, 20, 30))]).toEqual([-0.75, 0.5, -0.25, 0.5]);
});

test("leaves unknown values unknown", () => {
  expect([...centredRanks(Float64Array.of(Number.NaN, 1, 2))]).toEqual([Number.NaN, -0.5, 0.5]);
});

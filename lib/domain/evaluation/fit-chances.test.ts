import { expect, test } from "vitest";
import { chancesOf } from "@/lib/domain/model/chances";
import { ChanceFit } from "./fit-chances";

const scores = Float64Array.from({ length: 100 }, (_, i) => i);

test("gives the higher grade the higher chance where that is what happened, drawn to the long-run rate", () => {
  const fit = new ChanceFit();
  const forward = scores.map((score) => (score >= 80 ? 2.5 : 0.1));
  for (let week = 0; week < 25; week++) fit.add({ scores, forward });
  expect(fit.chances).toBeNull();
  for (let week = 0; week < 27; week++) fit.add({ scores, forward });
  const { chances } = fit;
  if (chances === null) throw new Error("A year of outcomes gives no chances.");
  expect(chancesOf(95, chances).triple).toBeGreaterThan(2 * chancesOf(50, chances).triple);
  const all = Array.from({ length: 100 }, (_, i) => chancesOf(i + 0.5, chances).triple);
  // Two half years of 20 % against thirty of 10 %.
  expect(all.reduce((sum, chance) => sum + chance, 0) / 100).toBeCloseTo(
    (2 * 0.2 + 30 * 0.1) / 32,
    6,
  );
});

test("says the same of every grade where grades told nothing apart", () => {
  const fit = new ChanceFit();
  const forward = scores.map((score) => (score % 10 === 5 ? 2.5 : 0));
  for (let week = 0; week < 30; week++)
    fit.add({ scores, forward: week % 2 === 0 ? forward : forward.toReversed() });
  expect(fit.chances?.triple.slope).toBeCloseTo(0, 2);
});

import { expect, it } from "vitest";
import type { Panel } from "@/lib/domain/market/panel";
import type { Token } from "@/lib/domain/market/token";
import { capClasses } from "./cap-classes";
import { failureRates } from "./failure-rates";
import { returnHistory } from "./return-history";

const days = 700;

const token = (key: number): Token => ({
  key,
  id: `t${key}`,
  symbol: `T${key}`,
  name: `T${key}`,
  chain: null,
  contract: null,
  sector: null,
  excludedAs: null,
  genesisDay: null,
  firstDay: 0,
});

/** A market of $10M tokens; each lives as many days as its entry says, at a price that wobbles. */
function market(lives: readonly number[], price: (token: number, day: number) => number): Panel {
  const cells = (of: (token: number, day: number) => number) =>
    Float64Array.from({ length: lives.length * days }, (_, cell) => {
      const at = Math.floor(cell / days);
      const day = cell % days;
      return day < (lives[at] ?? 0) ? of(at, day) : Number.NaN;
    });
  const matrices = new Map([
    ["price", cells(price)],
    ["marketCap", cells(() => 1e7)],
  ]);
  return {
    tokens: lives.map((_, key) => token(key)),
    firstDay: 0,
    days,
    matrix: (field) => matrices.get(field) ?? null,
  };
}

const ratesOf = (panel: Panel) => failureRates(returnHistory(panel))[2];
const wobble = (at: number, day: number) => 1 + 0.05 * Math.sin(at + day);

it("uses half the documented rate where a store knows survivors only", () => {
  const rate = ratesOf(market(Array(300).fill(days), wobble));
  expect(rate).toMatchObject({ deaths: 0, rugs: 0, origin: "floor" });
  expect(rate?.deathPerDay).toBeCloseTo((capClasses[2]?.deathPerDay ?? 0) / 2, 12);
});

it("learns a constant rate of death", () => {
  const perDay = 0.004;
  const lives = Array.from({ length: 2_000 }, (_, i) =>
    Math.min(days, Math.ceil(-Math.log(1 - (i + 0.5) / 2_000) / perDay)),
  );
  const rate = ratesOf(market(lives, wobble));
  expect(rate?.origin).toBe("history");
  expect(rate?.deathPerDay).toBeGreaterThan(0.0036);
  expect(rate?.deathPerDay).toBeLessThan(0.0042);
});

it("counts falls of 80 % in a day and does not draw them again", () => {
  const fallen = market(Array(40).fill(days), (at, day) => (day < 300 ? 1 : 0.1) * wobble(at, day));
  expect(ratesOf(fallen)).toMatchObject({ rugs: 40, deaths: 0 });
  const { logReturns } = returnHistory(fallen);
  expect(Math.min(...logReturns.filter((value) => !Number.isNaN(value)))).toBeGreaterThan(-0.3);
});

it("takes a fall that comes back for a wrong price, and draws neither way of it", () => {
  const glitch = market(
    Array(40).fill(days),
    (at, day) => (day === 300 ? 0.15 : 1) * wobble(at, day),
  );
  expect(ratesOf(glitch)).toMatchObject({ rugs: 0 });
  const { logReturns } = returnHistory(glitch);
  expect(Math.max(...logReturns.filter((value) => !Number.isNaN(value)))).toBeLessThan(0.3);
});

it("does not call silent who may still be heard of", () => {
  expect(ratesOf(market(Array(100).fill(days - 20), wobble))?.deaths).toBe(0);
});

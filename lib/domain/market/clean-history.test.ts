import { expect, test } from "vitest";
import { CleanHistory } from "./clean-history";
import type { Field } from "./fields";
import type { Panel } from "./panel";

const gap = Number.NaN;

function load(cells: Partial<Record<Field, readonly number[]>>, days: number): CleanHistory {
  const panel: Panel = {
    tokens: [],
    firstDay: 0,
    days,
    matrix: (field) => (cells[field] ? Float64Array.from(cells[field]) : null),
  };
  const history = new CleanHistory(days);
  history.load(panel, 0, days - 1);
  return history;
}

test("a price spike takes that day's cap, value and volume with it", () => {
  const { values, counts } = load(
    { price: [1, 900, 1], marketCap: [5, 4500, 5], fdv: [9, 8100, 9], volume24h: [3, 7, 3] },
    3,
  );
  for (const series of Object.values(values)) expect(series[1]).toBeNaN();
  expect([...values.volume24h]).toEqual([3, gap, 3]);
  expect(counts).toMatchObject({ priceSpikeDropped: 1, capSpikeDropped: 0 });
});

test("a market cap that jumps alone is set aside alone", () => {
  const { values, counts } = load({ price: [1, 1, 1, 1], marketCap: [5, 500, 5, 600] }, 4);
  expect([...values.price]).toEqual([1, 1, 1, 1]);
  expect([...values.marketCap]).toEqual([5, gap, 5, gap]);
  expect(counts).toMatchObject({ priceSpikeDropped: 0, capSpikeDropped: 1, capJumpHeld: 1 });
});

test("a price or cap of 0 is unknown, a volume of 0 is a fact", () => {
  const { values, snapshotAgeDays } = load(
    { price: [1, 0], marketCap: [0, 5], volume24h: [4, 0] },
    2,
  );
  expect([...values.price]).toEqual([1, gap]);
  expect([...values.marketCap]).toEqual([gap, 5]);
  expect([...values.volume24h]).toEqual([4, 0]);
  expect(snapshotAgeDays).toBe(1);
});

test("a held price still tells that the token trades", () => {
  expect(load({ price: [1, 1, 50] }, 3).snapshotAgeDays).toBe(0);
  expect(load({ volume24h: [1, 1] }, 2).snapshotAgeDays).toBe(Number.POSITIVE_INFINITY);
});

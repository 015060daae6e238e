import { expect, it } from "vitest";
import { backtestRequest } from "@/lib/contracts/basket-backtest";
import { getPool } from "@/lib/db/pool";
import { formatDay } from "@/lib/domain/market/day";
import { last, lastDay, monthBefore, useGradedDemo } from "@/lib/services/testing/graded-demo";
import { runStoredRequest } from "./run-backtest-request";

useGradedDemo();

const nothing = async () => undefined;
const limits = {
  ...{ minGrade: null, minVolume24hUsd: null, minMarketCapUsd: null, maxMarketCapUsd: null },
  ...{ maxChainShare: null, maxSectorShare: null, maxTokenShare: null, maxCorrelation: null },
};
const request = (to: string) =>
  backtestRequest.parse({
    settings: { sleeves: [], bets: 6, limits, minOrderUsd: 0 },
    from: monthBefore,
    to,
    rebalance: "weekly",
    randomBaskets: 5,
  });

it("makes the same trades up to a day when everything later is gone from the store", async () => {
  const whole = await runStoredRequest(request(last), nothing);
  const cut = formatDay(lastDay - 9);
  await getPool().query("DELETE FROM snapshots WHERE day > $1", [cut]);
  await getPool().query("DELETE FROM runs WHERE as_of > $1", [cut]);
  const part = await runStoredRequest(request(cut), nothing);
  expect(part.trades.length).toBeGreaterThan(5);
  expect(part.trades).toEqual(whole.trades.filter(({ day }) => day <= cut));
  expect(part.days.filter((day) => day !== cut)).toEqual(whole.days.slice(0, part.days.length - 1));
  expect(part.equity.slice(0, -1)).toEqual(whole.equity.slice(0, part.equity.length - 1));
});

it("stops where it is told to", async () => {
  let steps = 0;
  const stop = async () => {
    steps++;
    if (steps === 3) throw new Error("stopped");
  };
  await expect(runStoredRequest(request(formatDay(lastDay - 9)), stop)).rejects.toThrow("stopped");
  expect(steps).toBe(3);
});

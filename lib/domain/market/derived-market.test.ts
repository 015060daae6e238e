import { expect, test } from "vitest";
import { emptyPanel } from "@/lib/domain/grading/testing/synthetic-panel";
import { deriveMarket } from "./derived-market";
import { type HistoryLengths, PanelHistory } from "./panel-history";

const lengths: HistoryLengths = {
  fields: new Map([
    ["marketCap", 3],
    ["volume24h", 2],
  ]),
  logReturn: 3,
};

/** Six tokens of one sector and one stablecoin, three days; the day is the third. */
function derive(change: (panel: ReturnType<typeof emptyPanel>) => void = () => {}) {
  const panel = emptyPanel(7, 3, 100);
  for (let token = 0; token < 7; token++) {
    panel.change(token, { sector: token < 2 ? "ai" : "meme" });
    for (const day of [100, 101, 102]) {
      panel.set("price", token, day, Math.exp((day - 100) * 0.1 * token));
      panel.set("volume24h", token, day, 5000);
      panel.set("marketCap", token, day, 1e6 * (token + 1));
    }
  }
  panel.change(6, { excludedAs: "stablecoin" });
  change(panel);
  return deriveMarket(panel, new PanelHistory(panel, lengths), 2, {
    returnDays: 2,
    rankDays: 3,
    peerDays: 2,
  });
}

test("the market is the mean log return of who is not excluded", () => {
  const { marketReturn } = derive();
  expect(marketReturn[1]).toBeCloseTo(0.25, 12);
});

test("a sector needs three tokens", () => {
  const { sectorReturn } = derive();
  expect(sectorReturn.get("meme")?.[1]).toBeCloseTo(0.35, 12);
  expect(sectorReturn.get("ai")?.[1]).toBeNaN();
});

test("jumps and thin days are left out", () => {
  const { marketReturn } = derive((panel) => {
    panel.set("volume24h", 5, 102, 100);
    panel.set("price", 4, 101, 20);
    panel.set("price", 4, 102, 21);
  });
  expect(marketReturn[1]).toBeCloseTo((0 + 0.1 + 0.2 + 0.3 + Math.log(21 / 20)) / 5, 12);
  expect(marketReturn[0]).toBeCloseTo((0 + 0.1 + 0.2 + 0.3 + 0.5) / 5, 12);
});

test("ranks count who is larger on each day; ties share; unknown and excluded have none", () => {
  const { marketCapRanks } = derive((panel) => {
    panel.set("marketCap", 0, 102, 6e6);
    for (const day of [100, 101, 102]) panel.set("marketCap", 3, day, Number.NaN);
  });
  const onDay = (day: number) =>
    Array.from({ length: 7 }, (_, token) => marketCapRanks[token * 3 + day]);
  expect(onDay(0)).toEqual([5, 4, 3, Number.NaN, 2, 1, Number.NaN]);
  expect(onDay(2)).toEqual([1, 5, 4, Number.NaN, 3, 1, Number.NaN]);
});

test("a sector's medians are of its own known tokens, and there are none of fewer than three", () => {
  const { sectorMedians } = derive((panel) => {
    panel.set("marketCap", 5, 102, 50e6);
    panel.set("volume24h", 5, 102, 0);
  });
  const meme = sectorMedians.get("meme");
  expect(meme?.marketCap).toEqual(Float64Array.of(4.5e6, 4.5e6));
  const turnover = (cap: number) => 5000 / cap;
  expect(meme?.turnover[0]).toBeCloseTo((turnover(4e6) + turnover(5e6)) / 2, 15);
  expect(meme?.turnover[1]).toBeCloseTo((turnover(4e6) + turnover(5e6)) / 2, 15);
  expect(sectorMedians.get("ai")?.marketCap).toEqual(Float64Array.of(Number.NaN, Number.NaN));
});

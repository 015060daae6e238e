import { describe, expect, it } from "vitest";
import { describeView } from "./summary";
import { gradeLine, onLogScale, viewOf } from "./view";

const history = {
  id: "moon",
  symbol: "moon",
  name: "Moon",
  days: ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04"],
  price: [1, null, 4, 2],
  volume24h: [10, null, 0, 20],
  marketCap: [null, null, null, null],
  grades: ["2026-01-01", "2026-01-03"].map((day, i) => ({
    day,
    run: i,
    model: "m",
    overall: 40 + 20 * i,
    trader: 50,
    investor: null,
    moonshot: 50,
    letter: null,
    coverage: 1,
    confidence: 1,
    withheld: null,
  })),
};

describe("viewOf", () => {
  it("keeps grades on their days whatever span is shown", () => {
    const view = viewOf(history, "all");
    expect(gradeLine(view, "overall")).toEqual([40, undefined, 60, undefined]);
    expect(gradeLine(view, "investor")).toEqual([null, undefined, null, undefined]);
  });
  it("drops days and grades before the span", () => {
    const long = { ...history, days: [...history.days], price: Array(40).fill(1) };
    expect(viewOf({ ...long, days: Array(40).fill("2026-01-01") }, "30").price).toHaveLength(30);
    expect(viewOf({ ...long, days: Array(40).fill("2026-01-01") }, "30").grades).toEqual([]);
  });
});

describe("onLogScale", () => {
  it("never draws a zero on a log scale", () => expect(onLogScale([0, 5], true)).toBe(false));
  it("follows the reader before the data", () => {
    expect(onLogScale([1, 100], null)).toBe(true);
    expect(onLogScale([1, 100], false)).toBe(false);
    expect(onLogScale([1, 2], true)).toBe(true);
  });
});

describe("describeView", () => {
  it("tells ends, extremes, gaps and grades", () =>
    expect(describeView(viewOf(history, "all"), "price", "overall", "Overall")).toBe(
      "Price from $1.000 on 1 Jan 2026 to $2.000 on 4 Jan 2026 (+100%), lowest $1.000 on 1 Jan 2026, highest $4.000 on 3 Jan 2026. Known on 3 of 4 days. Overall grade from 40 to 60 over 2 graded days.",
    ));
  it("says when nothing is known", () =>
    expect(describeView(viewOf(history, "all"), "marketCap", "investor", "Investor")).toBe(
      "Market cap is unknown on all 4 days. No grades in this time.",
    ));
});

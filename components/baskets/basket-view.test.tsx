import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { SavedBasket } from "@/lib/contracts/saved-basket-shapes";
import type { BasketRebalancing } from "@/lib/contracts/saved-baskets";
import { defaultExitRules } from "@/lib/domain/basket/exit-rules";
import { basketSettingsSchema } from "@/lib/domain/basket/settings";
import { BasketComparison } from "./basket-comparison";
import { BasketView } from "./basket-view";

const bet = {
  ...{ id: "render-token", symbol: "rndr", name: "Render", share: 0.5, sleeve: null },
  ...{ entryPriceUsd: 2, exits: defaultExitRules },
};
const unknown = { valueUsd: null, returnFraction: null };
const basket: SavedBasket = {
  ...{ id: "1", name: "Quiet gems", notes: "Note", revision: 3, sharePath: null },
  ...{ createdAt: "2026-05-31T00:00:00.000Z", updatedAt: "2026-05-31T00:00:00.000Z" },
  versions: [
    {
      ...{ number: 2, asOf: "2026-05-01", model: "prior-1", source: "Imported files", note: "" },
      settings: basketSettingsSchema.parse({ budgetUsd: 1000 }),
      createdAt: "2026-05-31T00:00:00.000Z",
      bets: [bet, { ...bet, id: "gone", symbol: "gone", name: "Gone", entryPriceUsd: null }],
    },
  ],
  valuation: {
    day: "2026-05-31",
    bets: [
      {
        ...{ id: "render-token", sleeve: null, units: 250, priceUsd: 3, priceDay: "2026-01-31" },
        ...{ state: "ended", stakeUsd: 500, valueUsd: 0, returnFraction: -1 },
      },
      {
        ...{ id: "gone", sleeve: null, units: null, priceUsd: null, priceDay: null },
        ...{ state: "unknown", stakeUsd: 500, ...unknown },
      },
    ],
    sleeves: [{ sleeve: null, bets: 2, stakeUsd: 1000, ...unknown }],
    cashUsd: 0,
    total: { stakeUsd: 1000, ...unknown },
    known: { stakeUsd: 500, valueUsd: 0, returnFraction: -1 },
    unknownBets: 1,
  },
  fills: [],
  holdings: [],
  journal: [],
  adherence: { followed: 0, entries: 0 },
};
const rebalancing: BasketRebalancing = {
  ...{ from: "plan", totalUsd: 0, costUsd: 0, cashAfterUsd: 0, totalAfterUsd: 0, turnover: 0 },
  positions: [
    {
      ...{ id: "gone", symbol: "gone", targetShare: 0.5, share: null, drift: null, tradeUsd: 0 },
      ...{ tradeUnits: null, costUsd: 0, isTradable: false },
    },
  ],
  cash: { targetShare: 0, share: 1, drift: 1 },
  words: "Nothing of it can be valued.",
};
const action = async () => ({ message: null, isDone: false, errors: {}, values: {} });
const actions = {
  ...{
    rename: action,
    renew: action,
    share: action,
    unshare: action,
    remove: action,
    addFill: action,
  },
  ...{ removeFill: action, importCsv: action, addEntry: action, removeEntry: action },
};

const textOf = (html: string): string => html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");

it("says what has ended and what is unknown instead of counting it as something", () => {
  const text = textOf(
    renderToStaticMarkup(
      <BasketView basket={basket} rebalancing={rebalancing} today="2026-06-01" actions={actions} />,
    ),
  );
  expect(text).toContain("Version 2, made on 1 May 2026 by prior-1 from imported files.");
  expect(text).toMatch(/Ended 31 Jan 2026, last \$3/);
  expect(text).toContain("1 bet has no known price, so the total is unknown.");
  expect(text).toContain("cannot be traded");
  expect(text).toContain("No entry price, no levels.");
});

it("puts baskets side by side, two of one name told apart", () => {
  const text = textOf(
    renderToStaticMarkup(<BasketComparison baskets={[basket, { ...basket, id: "2" }]} />),
  );
  expect(text).toContain("Quiet gems (1)");
  expect(text).toContain("Quiet gems (2)");
  expect(text).toMatch(/Effective bets 2\.0 2\.0/);
});

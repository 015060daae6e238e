import { jumpFactor } from "@/lib/domain/market/clean-jumps";
import type { Panel } from "@/lib/domain/market/panel";
import { readCells } from "@/lib/domain/market/panel-cells";
import type { PriceMarket } from "./run-backtest";

/** How near the next price must lie to confirm a jump. */
const confirmFactor = 2;

const within = (a: number, b: number, factor: number) => a <= b * factor && b <= a * factor;

/**
 * Prices as they could be seen on their own day: one more than eight times away from the last accepted one is unknown that
 * day, also where the next price confirms it; nothing later changes what was seen.
 */
export function seenPrices(panel: Panel): PriceMarket {
  const { tokens, days } = panel;
  const prices = new Float64Array(tokens.length * days);
  const row = new Float64Array(days);
  for (let token = 0; token < tokens.length; token++) {
    readCells(panel, "price", token, days - 1, row);
    setAsideJumps(row);
    prices.set(row, token * days);
  }
  return { days, prices };
}

function setAsideJumps(row: Float64Array): void {
  let level = Number.NaN;
  let held = Number.NaN;
  for (let day = 0; day < row.length; day++) {
    const price = row[day] ?? Number.NaN;
    const isFirst = Number.isNaN(level);
    const isAccepted =
      price > 0 &&
      (isFirst || within(price, level, jumpFactor) || within(price, held, confirmFactor));
    if (isAccepted) {
      level = price;
      held = Number.NaN;
      continue;
    }
    if (price > 0) held = price;
    row[day] = Number.NaN;
  }
}

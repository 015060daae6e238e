import type { SavedBasket } from "@/lib/contracts/saved-basket-shapes";
import type { BasketRebalancing } from "@/lib/contracts/saved-baskets";
import { formatUsd } from "@/lib/domain/format";
import { costFraction } from "@/lib/domain/indices/trading-cost";
import { saleableUsd } from "@/lib/domain/saved-basket/price-now";
import { type Position, type Rebalancing, rebalance } from "@/lib/domain/saved-basket/rebalance";
import { inMarket } from "./in-market";
import { ownBasket } from "./own-basket";
import { type Quotes, quotesFor, quotesNow } from "./quotes";
import { describeBasket } from "./read-baskets";

/** What is held: by the fills when there are any, else as the plan was saved and left alone. */
function held(basket: SavedBasket, budgetUsd: number) {
  const { fills, holdings, valuation } = basket;
  if (fills.length === 0)
    return {
      from: "plan" as const,
      units: new Map(valuation.bets.map(({ id, units }) => [id, units])),
      cashUsd: valuation.cashUsd,
    };
  const spentUsd = fills.reduce((sum, { side, amount, priceUsd, feeUsd }) => {
    const gross = amount * priceUsd;
    return sum + (side === "buy" ? gross + feeUsd : feeUsd - gross);
  }, 0);
  return {
    from: "fills" as const,
    units: new Map(holdings.map(({ tokenId, units }) => [tokenId, units])),
    // Who put in more than the budget has no cash left of it.
    cashUsd: Math.max(0, budgetUsd - spentUsd),
  };
}

function positionOf(
  id: string,
  units: number | null,
  targetShare: number,
  quotes: Quotes,
): Position {
  const price = quotes.priceOf(id);
  const quote = quotes.of(id);
  const saleable = saleableUsd(price);
  const valueUsd = units === 0 ? 0 : units === null || saleable === null ? null : units * saleable;
  return {
    ...{ id, targetShare, valueUsd },
    isTradable: price.state === "known",
    costFraction: costFraction({
      volumeUsd: quote?.volume24hUsd ?? 0,
      liquidityUsd: quote?.liquidityUsd ?? Number.NaN,
    }),
  };
}

function wordsFor({ positions, costUsd, totalUsd }: Rebalancing, stuck: number): string {
  const trades = positions.filter(({ tradeUsd }) => tradeUsd !== 0).length;
  const left =
    stuck === 0
      ? ""
      : ` ${stuck} ${stuck === 1 ? "bet has" : "bets have"} no price by now and ${stuck === 1 ? "is" : "are"} left alone; the share stays cash.`;
  if (totalUsd === 0) return `Nothing of it can be valued.${left}`;
  if (trades === 0) return `No trade is worth making: all are under the least order.${left}`;
  const cost = formatUsd(costUsd).text;
  return `${trades} ${trades === 1 ? "trade leads" : "trades lead"} back to the plan and cost about ${cost}.${left}`;
}

/** How far a basket of an account is from its newest version and the trades that lead back. Throws a 404. */
export const rebalanceBasket = (userId: string, id: string): Promise<BasketRebalancing> =>
  inMarket(async (client, market) => {
    const basket = await describeBasket(client, market, await ownBasket(client, userId, id));
    const [newest] = basket.versions;
    if (newest === undefined) throw new Error(`Basket ${id} has no version.`);
    const { budgetUsd, minOrderUsd } = newest.settings;
    const { from, units, cashUsd } = held(basket, budgetUsd);
    const targets = new Map(newest.bets.map((bet) => [bet.id, bet]));
    const ids = [...new Set([...targets.keys(), ...units.keys()])].filter(
      (one) => targets.has(one) || units.get(one) !== 0,
    );
    const quotes = quotesFor(await quotesNow(client, market, ids), newest.source);
    const positions = ids.map((one) =>
      positionOf(
        one,
        units.has(one) ? (units.get(one) ?? null) : 0,
        targets.get(one)?.share ?? 0,
        quotes,
      ),
    );
    const result = rebalance(positions, cashUsd, minOrderUsd);
    const stuck = positions.filter(({ isTradable }) => !isTradable).length;
    return {
      ...result,
      from,
      words: wordsFor(result, stuck),
      positions: result.positions.map((position, i) => {
        const price = quotes.priceOf(position.id);
        return {
          ...position,
          symbol: targets.get(position.id)?.symbol ?? quotes.of(position.id)?.symbol ?? position.id,
          isTradable: positions[i]?.isTradable ?? false,
          tradeUnits: price.state === "known" ? position.tradeUsd / price.priceUsd : null,
        };
      }),
    };
  });

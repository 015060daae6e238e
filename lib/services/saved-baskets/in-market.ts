import type { PoolClient } from "pg";
import { inSnapshot } from "@/lib/db/pool";
import type { MarketState } from "@/lib/services/market/market-state";
import { currentMarket } from "@/lib/services/market-view";

/**
 * Reads baskets and prices of one moment. What the market is, is asked first: a second connection wanted while the first
 * is held could wait for itself.
 */
export async function inMarket<T>(
  work: (client: PoolClient, market: MarketState | null) => Promise<T>,
): Promise<T> {
  const market = await currentMarket();
  return inSnapshot((client) => work(client, market));
}

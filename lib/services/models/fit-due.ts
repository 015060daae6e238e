import { findNewestFit } from "@/lib/db/models";
import { getPool } from "@/lib/db/pool";
import { marketState } from "@/lib/services/market/market-state";
import { daysBetweenFits } from "./fit-market";

/** Two years are the least worth learning from. */
const minHistoryDays = 104 * 7;
/** So many more tokens than the last fit had are news. */
const tokenGrowth = 1.1;

/**
 * Whether models are to be fitted: a real market of two years or more whose last model is four weeks old, began later
 * or knew markedly fewer tokens. Made-up data is no evidence, so a simulated market never is.
 */
export async function isFitDue(): Promise<boolean> {
  const market = await marketState();
  if (market === null || market.kind === "simulated") return false;
  const { firstDay, lastDay, tokenCount } = market;
  if (firstDay === null || lastDay === null || lastDay - firstDay < minHistoryDays) return false;
  const newest = await findNewestFit(getPool());
  if (newest?.fit == null || newest.validFrom === null) return true;
  return (
    lastDay - newest.validFrom >= daysBetweenFits ||
    firstDay < newest.fit.market.firstDay ||
    tokenCount > tokenGrowth * newest.fit.market.tokens
  );
}

import { observeBuybacks, planBurns } from "./buybacks";
import { observeCodeCare } from "./code-care";
import { observeContractPowers } from "./contract-powers";
import { observeContract } from "./contracts";
import { observeDevelopment } from "./development";
import { observeEarlyHands } from "./early-hands";
import { observeEngagement } from "./engagement";
import { pressFate } from "./fate-pressure";
import { observeHolders } from "./holders";
import { observeListings, planListings } from "./listings";
import { leaveGaps, observeMarket } from "./market-data";
import type { TokenPlan } from "./plan";
import { noPressure } from "./pressure";
import { pricesFromReturns, simulateReturns } from "./prices";
import { observeProtocol } from "./protocol";
import { Random } from "./random";
import { Sheet } from "./sheet";
import { observeSocial, simulateBuzz } from "./social";
import { planSupply } from "./supply";
import { observeTokenomics } from "./tokenomics";
import { simulateLiquidity, simulateVolumes } from "./trading";
import { observeVenture } from "./venture";
import type { World } from "./world";

/** One stream a concern: a change to one generator leaves the numbers of the others as they are. */
const streams = {
  fate: 1,
  supply: 2,
  listings: 3,
  prices: 4,
  volumes: 5,
  liquidity: 6,
  buzz: 7,
  market: 8,
  social: 9,
  development: 10,
  holders: 11,
  contract: 12,
  tokenomics: 13,
  listingsSeen: 14,
  gaps: 15,
  powers: 16,
  codeCare: 17,
  earlyHands: 18,
  engagement: 19,
  protocol: 20,
  burns: 21,
  buybacks: 22,
  venture: 23,
} as const;

/** All observations of a token with a price of its own. Depends on seed, index and plan only. */
export function simulateHistory(
  seed: number,
  index: number,
  { token, traits, life }: TokenPlan,
  world: World,
): Sheet {
  const stream = (concern: keyof typeof streams) => new Random(seed, index, streams[concern]);
  const { days } = world;
  const sheet = new Sheet(days);
  const pressure = noPressure(days);
  pressFate(life, stream("fate"), pressure);
  const unburnt = planSupply(stream("supply"), traits, life, days, pressure);
  const { supply, burned30dShare } = planBurns(stream("burns"), traits, life, unburnt);
  const listings = planListings(stream("listings"), traits, life, days, pressure);
  const returns = simulateReturns(stream("prices"), traits, life, world, pressure);
  const { circulating, total } = supply;
  const firstPrice = traits.capUsd / (circulating[life.first] ?? Number.NaN);
  const price = pricesFromReturns(returns, life, firstPrice);
  const capUsd = price.map((value, t) => value * (circulating[t] ?? Number.NaN));
  const path = { returns, capUsd };
  const volume = simulateVolumes(stream("volumes"), traits, life, world, pressure, path);
  const liquidity = simulateLiquidity(stream("liquidity"), traits, life, capUsd);
  const buzz = simulateBuzz(stream("buzz"), traits, life, world, pressure, returns);
  const attention = { returns, buzz };

  const market = { price, volume, liquidity, circulating, total };
  observeMarket(stream("market"), traits, life, market, sheet);
  observeSocial(stream("social"), traits, life, pressure, attention, sheet);
  observeEngagement(stream("engagement"), traits, life, pressure, sheet);
  observeProtocol(stream("protocol"), traits, life, capUsd, sheet);
  observeDevelopment(stream("development"), traits, life, token.github.length > 0, sheet);
  observeCodeCare(stream("codeCare"), traits, life, sheet);
  const explored = stream("holders");
  if (!traits.native && explored.chance(0.85)) {
    observeHolders(explored, traits, life, pressure, attention, sheet);
    observeEarlyHands(stream("earlyHands"), traits, life, sheet);
  }
  const scanned = stream("contract");
  if (!traits.native && scanned.chance(0.85)) {
    const scans = observeContract(scanned, traits, life, sheet);
    observeContractPowers(stream("powers"), traits, life, scans, sheet);
  }
  observeTokenomics(stream("tokenomics"), traits, life, supply, sheet);
  observeBuybacks(stream("buybacks"), traits, life, { capUsd, burned30dShare }, sheet);
  observeVenture(stream("venture"), traits, life, sheet);
  observeListings(stream("listingsSeen"), life, listings, sheet);
  leaveGaps(stream("gaps"), life, sheet);
  return sheet;
}

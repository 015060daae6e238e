import type { BasketRisk } from "@/lib/contracts/basket-risk";
import type { BasketSettings } from "@/lib/domain/basket/settings";
import { capClasses, capClassOf } from "@/lib/domain/basket/simulate/cap-classes";
import type { StoredScenario } from "@/lib/domain/basket/stress/scenario-paths";
import { type Scenario, scenarios } from "@/lib/domain/basket/stress/scenarios";
import { type StressOutcome, stressBasket } from "@/lib/domain/basket/stress/stress-basket";
import { formatChange } from "@/lib/domain/format";
import type { FrameToken } from "./frame-token";
import type { ModelledToken } from "./simulation-inputs";

/** A bet as the stress needs it. */
interface Bet {
  readonly token: FrameToken;
  readonly model: ModelledToken;
  readonly weight: number;
}

/** The sector with the most money in it; null when no bet has one. */
function largestSector(bets: readonly Bet[]): string | null {
  const money = new Map<string, number>();
  for (const { token, weight } of bets)
    if (token.sector !== null) money.set(token.sector, (money.get(token.sector) ?? 0) + weight);
  return (
    [...money].reduce<[string, number] | null>(
      (best, one) => (best === null || one[1] > best[1] ? one : best),
      null,
    )?.[0] ?? null
  );
}

function wordsOf({ name, saleDiscount }: Scenario, change: StressOutcome): string {
  const percent = (fraction: number) => formatChange(fraction).text;
  const sales = saleDiscount > 0 ? ", every sale under the price" : "";
  return `${name}: ${percent(change.withoutExits)} when all is kept, ${percent(change.withExits)} with the exits${sales}; the pool ${percent(change.equalWeight)}, Bitcoin ${percent(change.bitcoin)}.`;
}

/** Every scenario, applied to the bets as they would be held when it begins. */
export function stressAnswers(
  bets: readonly Bet[],
  pool: readonly FrameToken[],
  { exits }: BasketSettings,
  stored: ReadonlyMap<string, StoredScenario | null>,
): BasketRisk["stress"] {
  const sector = largestSector(bets);
  const shareOf = (holds: (token: FrameToken) => boolean) =>
    pool.length === 0 ? 0 : pool.filter(holds).length / pool.length;
  const poolShares = {
    classShares: capClasses.map((_, i) => shareOf((token) => capClassOf(token.marketCapUsd) === i)),
    sectorShare: shareOf((token) => token.sector !== null && token.sector === sector),
  };
  return scenarios.map((scenario) => {
    const history = stored.get(scenario.id) ?? null;
    const change = stressBasket({
      scenario,
      exits,
      stored: history,
      pool: poolShares,
      bets: bets.map(({ token, model, weight }) => ({
        weight,
        capClass: model.capClass,
        costFraction: token.costFraction,
        dailyVolatility: model.dailyVolatility,
        isInSector: token.sector !== null && token.sector === sector,
        ownPath: history?.byToken.get(token.id) ?? null,
      })),
    });
    const { id, name, from, to, days, source } = scenario;
    const origin = history === null ? ("documented" as const) : ("history" as const);
    const lived = bets.filter(({ token }) => history?.byToken.has(token.id)).length;
    const storedSource = `The stored market between the days: ${lived} of ${bets.length} bets lived then and keep their own path, the others take the median of their class of market cap.`;
    return {
      ...{ id, name, from, to, days, origin, change },
      source: history === null ? source : storedSource,
      words: wordsOf(scenario, change),
    };
  });
}

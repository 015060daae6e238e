import { returnHistory } from "@/lib/domain/basket/simulate/return-history";
import { type StoredScenario, scenarioPaths } from "@/lib/domain/basket/stress/scenario-paths";
import { type Scenario, scenarios } from "@/lib/domain/basket/stress/scenarios";
import { type Day, parseDay } from "@/lib/domain/market/day";
import { type GradableMarket, requireMarket } from "@/lib/services/grading/stored-market";
import { readStoredPanel } from "@/lib/services/market/read-stored-panel";

let kept: { readonly stamp: string; readonly ofId: Map<string, Promise<StoredScenario | null>> } = {
  stamp: "",
  ofId: new Map(),
};

/** What the stored market did in each scenario that was over by a day, by id; null where it does not know. */
export async function storedScenarios(asOf: Day): Promise<Map<string, StoredScenario | null>> {
  const market = await requireMarket();
  if (kept.stamp !== market.stamp) kept = { stamp: market.stamp, ofId: new Map() };
  const { ofId } = kept;
  const found = await Promise.all(
    scenarios.map(async (scenario): Promise<[string, StoredScenario | null]> => {
      const { id, to } = scenario;
      const last = to === null ? null : parseDay(to);
      if (last === null || last > asOf) return [id, null];
      const read = ofId.get(id) ?? readScenario(scenario, market);
      ofId.set(id, read);
      read.catch(() => ofId.delete(id));
      return [id, await read];
    }),
  );
  return new Map(found);
}

async function readScenario(
  { from, to }: Scenario,
  { firstDay, lastDay }: GradableMarket,
): Promise<StoredScenario | null> {
  const first = from === null ? null : parseDay(from);
  const last = to === null ? null : parseDay(to);
  if (first === null || last === null || first < firstDay || last > lastDay) return null;
  return scenarioPaths(
    returnHistory(await readStoredPanel({ from: first, to: last, fields: ["price", "marketCap"] })),
  );
}

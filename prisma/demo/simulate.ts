import type { Day } from "@/lib/domain/market/day";
import { simulateHistory } from "./history";
import { checkOptions, type DemoOptions } from "./options";
import { simulatePegged } from "./pegged-history";
import { planMarket } from "./plan";
import type { Sheet } from "./sheet";
import type { DemoToken } from "./token";
import { type DemoTruth, truthOf } from "./truth";
import { simulateWorld } from "./world";

/** A made-up market. Histories are simulated when asked for, one token at a time, so that memory stays small. */
export interface DemoMarket {
  readonly firstDay: Day;
  readonly days: number;
  readonly tokens: readonly DemoToken[];
  /** What becomes of each token, in the order of `tokens`. */
  readonly truths: readonly DemoTruth[];
  /** The observations of token `index`; day `t` of a column is `firstDay + t`. Always the same for the same index. */
  readonly history: (index: number) => Sheet;
}

/** Plans a market of fictional tokens. Pure: the same options give the same bytes (on the pinned Node; another may round Math functions differently). Throws a RangeError on options out of range. */
export function simulateMarket(options: DemoOptions): DemoMarket {
  checkOptions(options);
  const { seed, days, lastDay } = options;
  const world = simulateWorld(seed, days);
  const plans = planMarket(options);
  const firstDay = lastDay - days + 1;
  const history = (index: number): Sheet => {
    const plan = plans[index];
    if (!plan)
      throw new RangeError(`Token index ${index} is not between 0 and ${plans.length - 1}.`);
    const { peg } = plan;
    if (!peg) return simulateHistory(seed, index, plan, world);
    const followed = peg.kind === "dollar" ? null : history(peg.of).get("price");
    return simulatePegged(seed, index, plan, followed, days);
  };
  return {
    firstDay,
    days,
    tokens: plans.map(({ token }) => token),
    truths: plans.map(({ life }) => truthOf(life, firstDay)),
    history,
  };
}

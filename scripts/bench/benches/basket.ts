import { buildBasket } from "@/lib/domain/basket/build";
import { basketSettingsSchema } from "@/lib/domain/basket/settings";
import { loadSolver } from "@/lib/services/baskets/build/load-solver";
import type { Bench } from "@/scripts/bench/measurement";
import { timeRepeatedly } from "@/scripts/bench/support/latencies";
import { syntheticPool } from "@/scripts/bench/support/synthetic-pool";
import type { Workshop } from "@/scripts/bench/workshop";

/** What a person waits for at most: the issue's own limit. */
const limitMs = 1000;

const settings = basketSettingsSchema.parse({ limits: { minGrade: null } });

/** One basket of eight out of a made-up pool of which every token passes the limits. */
async function run(workshop: Workshop): Promise<void> {
  const size = workshop.isSmall ? 100 : 2_000;
  const pool = syntheticPool(size, 1);
  const solve = await loadSolver();
  workshop.tell(`building a basket from ${size} candidates`);
  const times = timeRepeatedly({ warmUp: 3, iterations: 5 }, () =>
    buildBasket({ ...pool, settings, oddsOf: () => null }, solve),
  );
  workshop.report({
    name: "basket.build",
    value: times.p50,
    unit: "ms",
    yardstick: {
      what: `${size} candidates, 8 bets, default sleeves and limits; limit`,
      value: limitMs,
    },
  });
}

export const basket: Bench = {
  name: "basket",
  about: "building a basket from 2,000 candidates",
  run,
};

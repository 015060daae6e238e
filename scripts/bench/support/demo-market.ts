import { dayOfMilliseconds } from "@/lib/domain/market/day";
import { gradeAsOf } from "@/lib/services/grading/grade-as-of";
import { loadDemoMarket } from "@/lib/services/market/load-demo";
import { once } from "@/scripts/bench/workshop";
import { onDatabase } from "./on-database";

const days = 400;

/** A database with the simulated market. */
export interface StoredDemo {
  readonly url: string;
  readonly lastDay: number;
  readonly tokens: number;
}

/** The simulated market as `npm start` makes it, graded on its last day. */
export const gradedDemo = once(async (workshop): Promise<StoredDemo> => {
  const tokens = workshop.isSmall ? 200 : 2_000;
  const lastDay = dayOfMilliseconds(Date.now()) - 1;
  const url = await workshop.database();
  workshop.tell(`loading and grading a simulated market of ${tokens} tokens × ${days} days`);
  await onDatabase(url, async () => {
    await loadDemoMarket({ tokens, days, lastDay });
    await gradeAsOf(lastDay);
  });
  return { url, lastDay, tokens };
});

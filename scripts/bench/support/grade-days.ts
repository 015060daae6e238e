/** Run by the grading bench in a process of its own: `URL DAY…` grades these days and prints how long that took. */
import type { Day } from "@/lib/domain/market/day";
import { gradeDays } from "@/lib/services/grading/grade-days";
import { timed } from "./latencies";
import { onDatabase } from "./on-database";

const [url = "", ...texts] = process.argv.slice(2);
const days: Day[] = texts.map(Number);

const { seconds, result } = await timed(() =>
  onDatabase(url, () => gradeDays(days, { force: true })),
);
const last = result.at(-1)?.run;
console.log(
  JSON.stringify({ seconds, listed: last?.tokenCount ?? 0, graded: last?.gradedCount ?? 0 }),
);
process.exit();

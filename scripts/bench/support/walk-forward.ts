/** Run by the scale bench in a process of its own: `URL FROM TO` walks through the weeks between two days and prints how long that took. */
import { smallCaps } from "@/lib/domain/evaluation/segment";
import { evaluateMarket } from "@/lib/services/evaluation/evaluate-market";
import { timed } from "./latencies";
import { onDatabase } from "./on-database";

const [url = "", from = "", to = ""] = process.argv.slice(2);

const { seconds, result } = await timed(() =>
  onDatabase(url, () =>
    evaluateMarket({
      from: Number(from),
      to: Number(to),
      horizonDays: 30,
      segment: smallCaps,
      vanishedRule: "last-price",
      crossSection: "plain",
    }),
  ),
);
const { weeks, tokensPerWeek } = result.evaluation;
console.log(JSON.stringify({ seconds, weeks, tokensPerWeek }));
process.exit();

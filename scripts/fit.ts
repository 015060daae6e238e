/** `npm run fit`: learns the weights from the stored history, walking forward, and keeps one model every four weeks. */
import { formatDay } from "@/lib/domain/market/day";
import { fitMarket } from "@/lib/services/models/fit-market";
import { withDatabase } from "./database/with-database";
import { readFlags, runCommand } from "./day-arguments";

const usage = `npm run fit
Learns weights from the stored market and keeps one model every four weeks. What is kept already stays as it is.`;

const lineEveryWeeks = 26;

await runCommand(async () => {
  if (readFlags(process.argv.slice(2), ["help"]).help) {
    console.log(usage);
    return;
  }
  const startedAtMs = performance.now();
  await withDatabase(async () => {
    let studied = 0;
    const outcome = await fitMarket(({ day, tokens }) => {
      if (studied++ % lineEveryWeeks === 0)
        console.log(`studying the week to ${formatDay(day)}: ${tokens} tokens`);
    });
    const { weeks, models, newModels, firstValidFrom, lastValidFrom } = outcome;
    const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1);
    if (firstValidFrom === null || lastValidFrom === null)
      console.log(`Too little history to learn from (${weeks} weeks): the prior holds.`);
    else
      console.log(
        `${models} models from ${weeks} weeks, ${newModels} of them new, valid from ${formatDay(firstValidFrom)} to ${formatDay(lastValidFrom)}, in ${seconds} s.`,
      );
  });
});

/** `npm run grade`: grades the stored market as of a day or of a range of days. */
import { formatDay } from "@/lib/domain/market/day";
import type { GradeOutcome } from "@/lib/services/grading/grade-day-run";
import { gradeDays } from "@/lib/services/grading/grade-days";
import { withDatabase } from "./database/with-database";
import { dayOf, rangeOf, readFlags, runCommand } from "./day-arguments";

const usage = `npm run grade -- --as-of DATE
npm run grade -- --from DATE --to DATE [--every day|week|N]
  --force   grade again what is graded already`;

function summary({ run, isNew }: GradeOutcome): string {
  const withheld = Object.entries(run.statistics.withheld)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => `${reason} ${count}`);
  const counts = `${run.tokenCount} tokens, ${run.gradedCount} graded`;
  const reasons = withheld.length > 0 ? `, withheld: ${withheld.join(", ")}` : "";
  return `${formatDay(run.asOf)}  ${counts}${reasons}${isNew ? "" : " (kept from before)"}`;
}

await runCommand(async () => {
  const values = readFlags(process.argv.slice(2), [
    "as-of",
    "from",
    "to",
    "every",
    "force",
    "help",
  ]);
  if (values.help) {
    console.log(usage);
    return;
  }
  const asOf = values["as-of"];
  if (asOf !== undefined && (values.from ?? values.to ?? values.every) !== undefined)
    throw new Error("--as-of is one day: leave out --from, --to and --every.");
  if (asOf === undefined && values.from === undefined && values.to === undefined)
    throw new Error(`Which day? ${usage}`);
  const days = asOf === undefined ? rangeOf(values) : [dayOf("as-of", asOf)];
  const startedAtMs = performance.now();
  await withDatabase(async () => {
    const outcomes = await gradeDays(days, {
      force: values.force ?? false,
      onProgress: ({ asOf: day, progress, ready, days: count }) => {
        if (progress === 1) console.log(`grading ${ready}/${count}  ${formatDay(day)}`);
      },
    });
    for (const outcome of outcomes) console.log(summary(outcome));
    const graded = outcomes.filter(({ isNew }) => isNew).length;
    const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1);
    console.log(`${graded} of ${outcomes.length} days graded in ${seconds} s.`);
  });
});

/** `npm run grades:export`: the grades of a range of days as one CSV file; days that are missing are graded first. */
import { formatDay } from "@/lib/domain/market/day";
import { exportGrades } from "@/lib/services/grading/export-grades";
import { withDatabase } from "./database/with-database";
import { rangeOf, readFlags, runCommand } from "./day-arguments";

const usage = "npm run grades:export -- --from DATE --to DATE [--every day|week|N] --out FILE.csv";

await runCommand(async () => {
  const values = readFlags(process.argv.slice(2), ["from", "to", "every", "out", "help"]);
  if (values.help) {
    console.log(usage);
    return;
  }
  const { out } = values;
  if (!out) throw new Error(`--out must name the file to write. ${usage}`);
  const days = rangeOf(values);
  const startedAtMs = performance.now();
  await withDatabase(async () => {
    const rows = await exportGrades(days, out, ({ asOf, progress, ready, days: count }) => {
      if (progress === 1) console.log(`grading ${ready}/${count}  ${formatDay(asOf)}`);
    });
    const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1);
    console.log(`${rows} rows of ${days.length} days written to ${out} in ${seconds} s.`);
  });
});

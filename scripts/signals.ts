/** `npm run signals`: finds the signals of a range of days, stores them and fills in what followed. */
import { formatDay } from "@/lib/domain/market/day";
import { snapshotRange } from "@/lib/services/grading/stored-market";
import { fillSignalOutcomes } from "@/lib/services/signals/fill-signal-outcomes";
import { recordSignals } from "@/lib/services/signals/record-signals";
import { withDatabase } from "./database/with-database";
import { dayOf, readFlags, runCommand } from "./day-arguments";

const usage = `npm run signals [-- --from DATE --to DATE]
Without days: every stored day.`;

const secondsSince = (startedAtMs: number) => ((performance.now() - startedAtMs) / 1000).toFixed(1);

await runCommand(async () => {
  const values = readFlags(process.argv.slice(2), ["from", "to", "help"]);
  if (values.help) {
    console.log(usage);
    return;
  }
  await withDatabase(async () => {
    const stored = await snapshotRange();
    const from = values.from === undefined ? (stored?.firstDay ?? 0) : dayOf("from", values.from);
    const to = values.to === undefined ? (stored?.lastDay ?? 0) : dayOf("to", values.to);
    if (to < from) throw new Error(`--to ${values.to} is before --from ${values.from}.`);
    const startedAtMs = performance.now();
    const recorded = await recordSignals({ from, to }, (progress) =>
      console.log(`${progress.stored} signals up to ${formatDay(progress.day)}`),
    );
    console.log(
      `${recorded.stored} signals, ${recorded.changed} new or changed, ${recorded.removed} removed, in ${secondsSince(startedAtMs)} s.`,
    );
    const fillingAtMs = performance.now();
    const filled = await fillSignalOutcomes();
    console.log(
      `Outcomes of ${filled.signals} signals, ${filled.changed} new or changed, in ${secondsSince(fillingAtMs)} s.`,
    );
  });
});

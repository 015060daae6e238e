/** `npm run worker`: grades what is asked for and learns weights until it is told to stop (SIGINT, SIGTERM, parent gone). */
import { startBacktestWorker } from "@/lib/jobs/backtest-worker";
import { startGradeWorker } from "@/lib/jobs/grade-worker";
import { startHistoryWorker } from "@/lib/jobs/history-worker";
import { watchFits } from "@/lib/jobs/watch-fits";
import { closeGradeSender } from "@/lib/services/grading/grade-queue";
import { withDatabase } from "./database/with-database";
import { runCommand } from "./day-arguments";
import { runFit } from "./run-fit";

const toldToStop = new Promise<void>((resolve) => {
  process.once("SIGINT", () => resolve());
  process.once("SIGTERM", () => resolve());
  process.once("disconnect", () => resolve());
});

await runCommand(() =>
  withDatabase(async (url) => {
    const worker = await startGradeWorker(url);
    const backtests = await startBacktestWorker(url);
    const history = await startHistoryWorker();
    const fitting = new AbortController();
    const stopFits = await watchFits(() => runFit(fitting.signal));
    process.send?.("ready");
    await toldToStop;
    fitting.abort();
    await stopFits();
    await history.stop();
    await backtests.stop();
    await worker.stop();
    await closeGradeSender();
  }),
);
// An open channel to the parent would keep this process alive.
if (process.connected) process.disconnect();

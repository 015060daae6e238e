/** `npm run worker`: grades what is asked for until it is told to stop (SIGINT, SIGTERM, or its parent goes away). */
import { startGradeWorker } from "@/lib/jobs/grade-worker";
import { closeGradeSender } from "@/lib/services/grading/grade-queue";
import { withDatabase } from "./database/with-database";
import { runCommand } from "./day-arguments";

const toldToStop = new Promise<void>((resolve) => {
  process.once("SIGINT", () => resolve());
  process.once("SIGTERM", () => resolve());
  process.once("disconnect", () => resolve());
});

await runCommand(() =>
  withDatabase(async (url) => {
    const worker = await startGradeWorker(url);
    process.send?.("ready");
    await toldToStop;
    await worker.stop();
    await closeGradeSender();
  }),
);
// An open channel to the parent would keep this process alive.
if (process.connected) process.disconnect();

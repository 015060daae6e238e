import { listen } from "@/lib/db/notify";
import { log, messageOf } from "@/lib/log";
import { requestDueRuns } from "@/lib/services/grading/request-due-runs";
import { marketChannel } from "@/lib/services/market/bump-market-stamp";

/** An import tells of every part it has written: wait until it pauses. */
const settleMs = 1_500;

/**
 * Asks for the days that are due, now and whenever the market has changed or the connection was lost.
 * Returns how to stop.
 */
export async function watchMarket(): Promise<() => Promise<void>> {
  let timer: NodeJS.Timeout | undefined;
  const request = () =>
    requestDueRuns().catch((error: unknown) =>
      log.error({ error: messageOf(error) }, "cannot ask for the days that are due"),
    );
  const settle = () => {
    clearTimeout(timer);
    timer = setTimeout(request, settleMs);
  };
  const stopListening = await listen(marketChannel, settle, settle);
  await request();
  return async () => {
    clearTimeout(timer);
    await stopListening();
  };
}

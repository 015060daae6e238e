import { listen } from "@/lib/db/notify";
import { log, messageOf } from "@/lib/log";
import { marketChannel } from "@/lib/services/market/bump-market-stamp";
import { marketState } from "@/lib/services/market/market-state";
import { isFitDue } from "@/lib/services/models/fit-due";

/** An import tells of every part it has written: wait until it is over and the newest day is on its way. */
const settleMs = 10_000;

/**
 * Has models fitted by `runFit` whenever they are due: now, and when the market has changed. One at a time, and not again
 * for a market that was just learned from. Returns how to stop.
 */
export async function watchFits(runFit: () => Promise<void>): Promise<() => Promise<void>> {
  let timer: NodeJS.Timeout | undefined;
  let isBusy = false;
  let learnedFrom: string | undefined;
  const learn = async () => {
    const stamp = (await marketState())?.stamp;
    if (isBusy || stamp === learnedFrom || !(await isFitDue())) return;
    isBusy = true;
    learnedFrom = stamp;
    try {
      log.info("learning the weights from the stored history; grades keep their models meanwhile");
      await runFit();
    } finally {
      isBusy = false;
    }
  };
  const settle = () => {
    clearTimeout(timer);
    timer = setTimeout(
      () =>
        learn().catch((error: unknown) =>
          log.error({ error: messageOf(error) }, "cannot fit models"),
        ),
      settleMs,
    );
  };
  const stopListening = await listen(marketChannel, settle, settle);
  settle();
  return async () => {
    clearTimeout(timer);
    await stopListening();
  };
}

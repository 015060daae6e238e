import { setTimeout as sleep } from "node:timers/promises";
import { hasWaitingGradings } from "./waiting-gradings";

const lookMs = 500;

/** Waits while somebody waits for a day that was asked for. Throws when told to stop. */
export async function giveWay(stop: AbortSignal): Promise<void> {
  stop.throwIfAborted();
  while (await hasWaitingGradings()) await sleep(lookMs, undefined, { signal: stop });
}

/**
 * Runs `work` with a signal that asks it to pause as soon as a day is asked for, or for good when `stop` does. Returns
 * whether it came to its end. Throws what it throws, and when told to stop.
 */
export async function runUntilWanted(
  stop: AbortSignal,
  work: (pause: AbortSignal) => Promise<void>,
): Promise<boolean> {
  const wanted = new AbortController();
  const pause = AbortSignal.any([stop, wanted.signal]);
  const timer = setInterval(() => {
    hasWaitingGradings().then(
      (isWaiting) => isWaiting && wanted.abort(),
      () => undefined,
    );
  }, lookMs);
  try {
    await work(pause);
    return true;
  } catch (error) {
    stop.throwIfAborted();
    if (wanted.signal.aborted) return false;
    throw error;
  } finally {
    clearInterval(timer);
  }
}

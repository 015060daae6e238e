import type { ProviderState } from "./provider-state";

/** Failures in a row after which nobody calls for a while. */
export const failuresUntilOpen = 5;
const firstOpenMs = 30_000;
const longestOpenMs = 15 * 60_000;
/** A pause that a provider asks for is kept, unless it is longer than this. */
const longestPauseMs = 24 * 3_600_000;

/** What went wrong with a call. */
export interface CallFailure {
  readonly kind: string;
  /** In plain words, never with a key. */
  readonly words: string;
  /** How long the provider wants no calls; null when it did not say. */
  readonly pauseMs: number | null;
}

/** The state after a call that was answered: everything is well again. */
export const recordSuccess = (state: ProviderState, nowMs: number): ProviderState => ({
  ...state,
  failures: 0,
  openUntilMs: null,
  failingSinceMs: null,
  lastSuccessMs: nowMs,
});

/** The state after a call that failed: paused as asked, and closed to all for ever longer when failures go on. */
export function recordFailure(
  state: ProviderState,
  failure: CallFailure,
  nowMs: number,
): ProviderState {
  const failures = state.failures + 1;
  const over = failures - failuresUntilOpen;
  const pauseMs = failure.pauseMs === null ? null : Math.min(failure.pauseMs, longestPauseMs);
  return {
    ...state,
    failures,
    pausedUntilMs:
      pauseMs === null ? state.pausedUntilMs : Math.max(state.pausedUntilMs ?? 0, nowMs + pauseMs),
    openUntilMs:
      over < 0 ? null : nowMs + Math.min(longestOpenMs, firstOpenMs * 2 ** Math.min(over, 10)),
    failingSinceMs: state.failingSinceMs ?? nowMs,
    lastErrorMs: nowMs,
    lastErrorKind: failure.kind,
    lastError: failure.words,
    failedCalls: state.failedCalls + 1,
  };
}

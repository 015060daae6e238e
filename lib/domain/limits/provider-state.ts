/** How one provider is doing. All processes share it, so it is data; the rules that change it are pure. */
export interface ProviderState {
  /** Per limit, when the next call would come if calls were evenly spread, in epoch ms. */
  readonly arrivals: Readonly<Record<string, number>>;
  /** Until when the provider asked to be left alone, in epoch ms. */
  readonly pausedUntilMs: number | null;
  /** Failures in a row. */
  readonly failures: number;
  /** Until when nobody calls because too many calls in a row failed, in epoch ms. */
  readonly openUntilMs: number | null;
  readonly lastSuccessMs: number | null;
  readonly failingSinceMs: number | null;
  readonly lastErrorMs: number | null;
  readonly lastErrorKind: string | null;
  /** In plain words, never with a key. */
  readonly lastError: string | null;
  readonly calls: number;
  readonly failedCalls: number;
}

/** A provider that was never called. */
export const untriedProvider: ProviderState = {
  arrivals: {},
  pausedUntilMs: null,
  failures: 0,
  openUntilMs: null,
  lastSuccessMs: null,
  failingSinceMs: null,
  lastErrorMs: null,
  lastErrorKind: null,
  lastError: null,
  calls: 0,
  failedCalls: 0,
};

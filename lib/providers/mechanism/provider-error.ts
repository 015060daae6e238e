/** Everything that can go wrong with a call, and whether another try may end better. */
const kinds = {
  limited: { retry: true },
  unauthorised: { retry: false },
  forbidden: { retry: false },
  "not-found": { retry: false },
  rejected: { retry: false },
  unavailable: { retry: true },
  timeout: { retry: true },
  network: { retry: true },
  "too-large": { retry: false },
  malformed: { retry: true },
  "unexpected-shape": { retry: false },
  "redirect-refused": { retry: false },
  "clock-skew": { retry: false },
  waiting: { retry: false },
  stopped: { retry: false },
} as const satisfies Record<string, { retry: boolean }>;

export type FailureKind = keyof typeof kinds;

/** A failure as the provider reports it. */
export interface ReportedFailure {
  readonly kind: FailureKind;
  readonly words: string;
  /** How long it wants no calls; null when it did not say. */
  readonly pauseMs: number | null;
}

/** A call that brought nothing. The message is for people and has no key in it. */
export class ProviderError extends Error {
  override readonly name = "ProviderError";
  readonly provider: string;
  readonly endpoint: string;
  readonly kind: FailureKind;
  /** The HTTP status; null when there was no answer. */
  readonly status: number | null;
  /** How long the provider wants no calls, or how long to wait before asking again; null when nobody knows. */
  readonly pauseMs: number | null;

  constructor(
    where: {
      readonly provider: string;
      readonly endpoint: string;
      readonly status?: number | null;
    },
    failure: ReportedFailure,
  ) {
    super(failure.words);
    this.provider = where.provider;
    this.endpoint = where.endpoint;
    this.status = where.status ?? null;
    this.kind = failure.kind;
    this.pauseMs = failure.pauseMs;
  }

  /** Whether another try may end better. */
  get isWorthRetrying(): boolean {
    return kinds[this.kind].retry;
  }

  /** Whether it says anything about the provider: a token that it does not know does not. */
  get isFailureOfProvider(): boolean {
    return !["not-found", "waiting", "stopped"].includes(this.kind);
  }
}

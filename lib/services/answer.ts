/**
 * An answer that is found but not yet made. Who already holds the same `version` of it need not have it made at all.
 * Pages call `make()` directly; the HTTP layer turns the version into an ETag.
 */
export interface Answer<T> {
  /** What the answer is made from: equal versions of one request mean equal answers. Null: the content decides. */
  readonly version: string | null;
  readonly make: () => T | Promise<T>;
  /** Further headers. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer that is at hand. */
export const ready = <T>(value: T, headers: Readonly<Record<string, string>> = {}): Answer<T> => ({
  version: null,
  make: () => value,
  headers,
});

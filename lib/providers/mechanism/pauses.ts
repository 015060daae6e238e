const seconds = (text: string | null): number | null =>
  text !== null && /^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : null;

/** The time of an HTTP date, or null. */
const httpDateMs = (text: string | null): number | null => {
  const ms = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(ms) ? null : ms;
};

/** The provider's clock minus ours, by its Date header; null when it does not tell the time. */
export function clockSkewMs(headers: Headers, nowMs: number): number | null {
  const theirs = httpDateMs(headers.get("date"));
  return theirs === null ? null : theirs - nowMs;
}

/**
 * How long the provider wants no calls, or null: Retry-After in seconds or as a date, else the reset of a used-up
 * budget. Points in time are measured on the provider's own clock.
 */
export function askedPauseMs(headers: Headers, nowMs: number): number | null {
  const theirNowMs = nowMs + (clockSkewMs(headers, nowMs) ?? 0);
  const after = headers.get("retry-after");
  const afterSeconds = seconds(after);
  if (afterSeconds !== null) return afterSeconds * 1000;
  const afterDate = httpDateMs(after);
  if (afterDate !== null) return Math.max(0, afterDate - theirNowMs);
  const reset = seconds(headers.get("x-ratelimit-reset"));
  if (headers.get("x-ratelimit-remaining") !== "0" || reset === null) return null;
  // Some tell the moment, some the seconds until it.
  return reset > 1e9 ? Math.max(0, reset * 1000 - theirNowMs) : reset * 1000;
}

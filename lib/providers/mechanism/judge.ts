import type { Access } from "./access";
import { askedPauseMs, clockSkewMs } from "./pauses";
import type { FailureKind, ReportedFailure } from "./provider-error";
import { errorWords, parseBody } from "./read-body";
import { quoted } from "./redact";
import type { RawAnswer } from "./send";

/** What an answer amounts to. */
export type Judged =
  | { readonly kind: "body"; readonly body: unknown }
  /** 304: nothing has changed since the ETag that was sent. */
  | { readonly kind: "unchanged" }
  /** 202: the provider is still working it out. */
  | { readonly kind: "pending" }
  /** 204: there is nothing. */
  | { readonly kind: "empty" }
  | { readonly kind: "failure"; readonly failure: ReportedFailure };

const mostSkewMs = 12 * 3_600_000;
/** When a provider says "too many" but not for how long. */
const usualPauseMs = 60_000;

/** What an answer amounts to, with errors in words that a person understands. */
export function judge(access: Access, answer: RawAnswer, nowMs: number): Judged {
  const { status, headers, text } = answer;
  if (status === 304) return { kind: "unchanged" };
  if (status < 200 || status > 299) return failed(failureOfStatus(access, answer, nowMs));
  const skew = clockSkewMs(headers, nowMs);
  if (skew !== null && Math.abs(skew) > mostSkewMs) return failed(skewed(skew));
  if (status === 202) return { kind: "pending" };
  if (status === 204) return { kind: "empty" };
  const parsed = parseBody(text);
  if (!parsed.ok) return failed(parsed.failure);
  const reported = access.connector.failureIn?.(parsed.body) ?? null;
  if (reported === null) return { kind: "body", body: parsed.body };
  return failed({ ...reported, words: `It reports: ${quoted(reported.words, access.key)}` });
}

const failed = (failure: ReportedFailure): Judged => ({ kind: "failure", failure });

const skewed = (skewMs: number): ReportedFailure => ({
  kind: "clock-skew",
  words: `Its clock and that of this machine are ${Math.round(Math.abs(skewMs) / 3_600_000)} hours apart: one of them is wrong.`,
  pauseMs: null,
});

function failureOfStatus(access: Access, answer: RawAnswer, nowMs: number): ReportedFailure {
  const { status, headers, text } = answer;
  const asked = askedPauseMs(headers, nowMs);
  // Some say 403 when a budget is used up, and mean 429.
  const kind = status === 403 && asked !== null ? "limited" : kindOfStatus(status);
  const pauseMs = kind === "limited" ? (asked ?? usualPauseMs) : asked;
  const vendor = quoted(errorWords(text), access.key);
  const words = `${wordsOf[kind] ?? "It refused the call"} (status ${status})${vendor === "" ? "." : `: ${vendor}`}`;
  return { kind, words, pauseMs };
}

const wordsOf: Partial<Record<FailureKind, string>> = {
  limited: "Too many calls for now",
  unauthorised: "It does not accept the key",
  forbidden: "It does not allow this call",
  "not-found": "It does not know this",
  unavailable: "It is out of order",
};

function kindOfStatus(status: number): FailureKind {
  if (status === 429) return "limited";
  if (status === 401) return "unauthorised";
  if (status === 403 || status === 451) return "forbidden";
  if (status === 404 || status === 410) return "not-found";
  if (status === 408 || status >= 500) return "unavailable";
  return "rejected";
}

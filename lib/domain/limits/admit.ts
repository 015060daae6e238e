import type { ProviderState } from "./provider-state";
import { failuresUntilOpen } from "./record-call";

/** A published limit: at most `calls` in any span of `perMs`. */
export interface CallLimit {
  /** Unique within its provider; limits of different groups of endpoints have different ones. */
  readonly id: string;
  readonly calls: number;
  readonly perMs: number;
  /** Calls that may follow each other at once; a tenth of `calls` unless told. */
  readonly burst?: number;
}

export type Refusal = "limit" | "paused" | "circuit-open";

export type Admission =
  | { readonly admitted: true; readonly state: ProviderState }
  | { readonly admitted: false; readonly waitMs: number; readonly reason: Refusal };

// Calls travel at different speeds: evenly spread ones may arrive closer to each other than they left.
const slack = 1.05;
/** How long the one call that tries a failing provider may take before another one is let through. */
const probeMs = 60_000;

const burstOf = ({ calls, burst }: CallLimit): number =>
  Math.max(1, Math.min(calls, burst ?? Math.floor(calls / 10)));

/** Milliseconds between calls once the burst is used up: burst and evenly spread calls together stay below the limit. */
const spacingMs = (limit: CallLimit): number =>
  (slack * limit.perMs) / (limit.calls - burstOf(limit) + 1);

/**
 * Whether a call that counts for all of `limits` may go out now, and the state afterwards; or how long to wait before
 * asking again. Nothing is reserved while waiting, so a pause that begins meanwhile is respected.
 * The generic cell rate algorithm (ITU-T I.371), with a closed window: never more than `calls` in any `perMs`.
 */
export function admit(
  state: ProviderState,
  limits: readonly CallLimit[],
  nowMs: number,
): Admission {
  const blocked = blockedUntil(state);
  if (blocked !== null && blocked.untilMs > nowMs)
    return { admitted: false, waitMs: blocked.untilMs - nowMs, reason: blocked.reason };
  const arrivals: Record<string, number> = { ...state.arrivals };
  let waitMs = 0;
  for (const limit of limits) {
    const spacing = spacingMs(limit);
    // A clock that was set back must not lock the provider out for longer than its own limit.
    const stored = Math.min(arrivals[limit.id] ?? nowMs, nowMs + burstOf(limit) * spacing);
    const arrival = Math.max(stored, nowMs);
    waitMs = Math.max(waitMs, arrival - (burstOf(limit) - 1) * spacing - nowMs);
    arrivals[limit.id] = arrival + spacing;
  }
  if (waitMs > 0) return { admitted: false, waitMs, reason: "limit" };
  const openUntilMs = state.failures >= failuresUntilOpen ? nowMs + probeMs : null;
  return {
    admitted: true,
    state: { ...state, arrivals, openUntilMs, pausedUntilMs: null, calls: state.calls + 1 },
  };
}

function blockedUntil(state: ProviderState): { untilMs: number; reason: Refusal } | null {
  const pausedMs = state.pausedUntilMs ?? 0;
  const openMs = state.openUntilMs ?? 0;
  if (pausedMs === 0 && openMs === 0) return null;
  return pausedMs >= openMs
    ? { untilMs: pausedMs, reason: "paused" }
    : { untilMs: openMs, reason: "circuit-open" };
}

/** How many calls may go out at once now, as far as this limit is concerned. */
export function budgetLeft(state: ProviderState, limit: CallLimit, nowMs: number): number {
  const used = Math.max(0, (state.arrivals[limit.id] ?? nowMs) - nowMs) / spacingMs(limit);
  return Math.max(0, Math.floor(burstOf(limit) - used + 1e-9));
}

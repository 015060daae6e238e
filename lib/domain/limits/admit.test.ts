import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { admit, budgetLeft, type CallLimit } from "./admit";
import { type ProviderState, untriedProvider } from "./provider-state";
import { recordFailure, recordSuccess } from "./record-call";

/** Asks as often as it may for `spanMs` and returns when calls went out. */
function callTimes(
  limits: readonly CallLimit[],
  spanMs: number,
  idle: readonly number[],
): number[] {
  const times: number[] = [];
  let state: ProviderState = untriedProvider;
  let nowMs = 0;
  let pauses = 0;
  while (nowMs <= spanMs) {
    const admission = admit(state, limits, nowMs);
    if (admission.admitted) {
      state = admission.state;
      times.push(nowMs);
      // Now and then nobody asks for a while, so that the burst is earned anew.
      if (times.length % 17 === 0) nowMs += idle[pauses++ % Math.max(1, idle.length)] ?? 0;
    } else nowMs += Math.max(1, Math.ceil(admission.waitMs));
  }
  return times;
}

/** The most calls in any closed window of `perMs`. */
function mostWithin(times: readonly number[], perMs: number): number {
  let most = 0;
  let first = 0;
  times.forEach((time, i) => {
    while (time - (times[first] ?? 0) > perMs) first += 1;
    most = Math.max(most, i - first + 1);
  });
  return most;
}

const limit = fc.record({
  id: fc.constantFrom("a", "b"),
  calls: fc.integer({ min: 1, max: 300 }),
  perMs: fc.constantFrom(1000, 60_000, 3_600_000),
  burst: fc.integer({ min: 1, max: 400 }),
});

describe("admit", () => {
  it("never lets more calls out than any limit allows in any window", () => {
    fc.assert(
      fc.property(limit, limit, fc.array(fc.nat(120_000)), (one, other, idle) => {
        const limits = one.id === other.id ? [one] : [one, other];
        const times = callTimes(limits, 600_000, idle);
        for (const { calls, perMs } of limits)
          expect(mostWithin(times, perMs)).toBeLessThanOrEqual(calls);
      }),
      { numRuns: 60 },
    );
  });

  it("uses most of a limit", () => {
    const times = callTimes([{ id: "a", calls: 30, perMs: 60_000 }], 600_000, []);
    expect(times.length).toBeGreaterThan(250);
    expect(times.length).toBeLessThanOrEqual(300);
  });

  it("respects a pause and says how long it lasts", () => {
    const failure = { kind: "limited", words: "Too many calls.", pauseMs: 90_000 };
    const paused = recordFailure(untriedProvider, failure, 1000);
    expect(admit(paused, [], 31_000)).toEqual({
      admitted: false,
      waitMs: 60_000,
      reason: "paused",
    });
    expect(admit(paused, [], 91_000).admitted).toBe(true);
  });

  it("closes after five failures in a row, longer each time, and lets one call try", () => {
    const failure = { kind: "unavailable", words: "Status 503.", pauseMs: null };
    let state: ProviderState = untriedProvider;
    for (let i = 0; i < 4; i++) state = recordFailure(state, failure, i);
    expect(admit(state, [], 10).admitted).toBe(true);
    state = recordFailure(state, failure, 10);
    expect(admit(state, [], 20)).toMatchObject({ admitted: false, reason: "circuit-open" });
    const probe = admit(state, [], 30_010);
    expect(probe.admitted).toBe(true);
    if (!probe.admitted) return;
    // While the first tries, nobody else does.
    expect(admit(probe.state, [], 30_020)).toMatchObject({ admitted: false });
    const worse = recordFailure(probe.state, failure, 30_100);
    expect(admit(worse, [], 30_100)).toMatchObject({ waitMs: 60_000 });
    const well = recordSuccess(worse, 100_000);
    expect(well).toMatchObject({ failures: 0, failingSinceMs: null, lastSuccessMs: 100_000 });
    expect(admit(well, [], 100_000).admitted).toBe(true);
  });

  it("is not locked out for ever by a clock that was set back", () => {
    const limits = [{ id: "a", calls: 60, perMs: 60_000 }];
    const future = { ...untriedProvider, arrivals: { a: 9e15 } };
    const admission = admit(future, limits, 1000);
    expect(admission.admitted ? 0 : admission.waitMs).toBeLessThan(60_000);
  });

  it("tells what is left of the budget", () => {
    const limits = { id: "a", calls: 100, perMs: 60_000 };
    expect(budgetLeft(untriedProvider, limits, 0)).toBe(10);
    const admission = admit(untriedProvider, [limits], 0);
    expect(admission.admitted && budgetLeft(admission.state, limits, 0)).toBe(9);
  });
});

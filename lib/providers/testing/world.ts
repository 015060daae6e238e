import { type ProviderState, untriedProvider } from "@/lib/domain/limits/provider-state";
import type { CallWorld, TryReport } from "@/lib/providers/mechanism/call";

export interface TestWorld extends CallWorld {
  readonly tries: readonly TryReport[];
  /** How long was slept, in all. */
  readonly sleptMs: () => number;
  readonly stateOf: (provider: string) => ProviderState;
}

/** States in memory, and a clock that jumps instead of waiting. */
export function testWorld(patienceMs = 600_000): TestWorld {
  const states = new Map<string, ProviderState>();
  const tries: TryReport[] = [];
  const startMs = Date.now();
  let sleptMs = 0;
  const nowMs = () => startMs + sleptMs;
  const stateOf = (provider: string) => states.get(provider) ?? untriedProvider;
  return {
    tries,
    stateOf,
    nowMs,
    patienceMs,
    random: () => 0.5,
    sleptMs: () => sleptMs,
    sleep: async (ms) => {
      sleptMs += ms;
    },
    onTry: (attempt) => tries.push(attempt),
    states: {
      change: async (provider, change) => {
        const { state, result } = change(stateOf(provider), nowMs());
        states.set(provider, state);
        return result;
      },
    },
  };
}

import type { ProviderState } from "@/lib/domain/limits/provider-state";

/** Where the state of providers is kept for all processes: in the database. */
export interface ProviderStates {
  /**
   * Lets `change` make the next state from the present one; nobody else changes it meanwhile. `nowMs` is the time of
   * the store, so that processes with different clocks agree. Returns the result.
   */
  readonly change: <Result>(
    provider: string,
    change: (
      state: ProviderState,
      nowMs: number,
    ) => { readonly state: ProviderState; readonly result: Result },
  ) => Promise<Result>;
}

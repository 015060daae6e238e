import { readProviderStates } from "@/lib/db/providers-state";
import { budgetLeft } from "@/lib/domain/limits/admit";
import { type ProviderState, untriedProvider } from "@/lib/domain/limits/provider-state";
import { env } from "@/lib/env";
import { providers } from "@/lib/providers/index";
import { type Access, openConnector } from "@/lib/providers/mechanism/access";
import type { Connector } from "@/lib/providers/mechanism/connector";

/** How a provider is doing, in one word. */
export type ProviderCondition = "untried" | "ok" | "limited" | "failing" | "disabled";

export interface ProviderStatus {
  readonly id: string;
  readonly name: string;
  readonly attribution: Connector["attribution"];
  readonly condition: ProviderCondition;
  /** Why it is off, or what went wrong last while it is failing; null when all is well. */
  readonly reason: string | null;
  /** Null while it is off. */
  readonly plan: string | null;
  /** Calls that may go out at once now, by limit. */
  readonly budgets: readonly {
    readonly limit: string;
    readonly left: number;
    readonly calls: number;
    readonly perMs: number;
  }[];
  /** When it may be asked again; null when that is now. */
  readonly nextCallMs: number | null;
  readonly failingSinceMs: number | null;
  readonly lastSuccessMs: number | null;
  readonly lastErrorMs: number | null;
  readonly calls: number;
  readonly failedCalls: number;
}

/** What is set for a provider in the environment. */
export const settingsOf = (id: string) =>
  env.PROVIDERS[id.toUpperCase().replaceAll("-", "_")] ?? {};

/** How every provider is doing, those that are off included. */
export async function providerStatuses(): Promise<ProviderStatus[]> {
  const { states, nowMs } = await readProviderStates();
  return providers.map((connector) => {
    const { access, disabled } = openConnector(connector, settingsOf(connector.id));
    const state = states.get(connector.id) ?? untriedProvider;
    const condition = disabled === null ? conditionOf(state, nowMs) : "disabled";
    return {
      ...{ id: connector.id, name: connector.name, attribution: connector.attribution, condition },
      reason: disabled ?? (state.failingSinceMs === null ? null : state.lastError),
      plan: access?.plan.id ?? null,
      budgets: access === null ? [] : budgetsOf(access, state, nowMs),
      nextCallMs: nextCallMs(state, nowMs),
      ...{ failingSinceMs: state.failingSinceMs, lastSuccessMs: state.lastSuccessMs },
      ...{ lastErrorMs: state.lastErrorMs, calls: state.calls, failedCalls: state.failedCalls },
    };
  });
}

/** When the provider may be asked again; null when that is now. */
function nextCallMs({ pausedUntilMs, openUntilMs }: ProviderState, nowMs: number): number | null {
  const untilMs = Math.max(pausedUntilMs ?? 0, openUntilMs ?? 0);
  return untilMs > nowMs ? untilMs : null;
}

function conditionOf(state: ProviderState, nowMs: number): ProviderCondition {
  if (state.calls === 0) return "untried";
  if ((state.pausedUntilMs ?? 0) > nowMs) return "limited";
  return state.failingSinceMs === null ? "ok" : "failing";
}

const budgetsOf = ({ plan }: Access, state: ProviderState, nowMs: number) =>
  Object.values(plan.limits)
    .flat()
    .map((limit) => ({
      limit: limit.id,
      left: budgetLeft(state, limit, nowMs),
      calls: limit.calls,
      perMs: limit.perMs,
    }));

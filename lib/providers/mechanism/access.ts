import type { CallLimit } from "@/lib/domain/limits/admit";
import type { ProviderSettings } from "@/lib/env";
import type { Connector, Plan } from "./connector";
import { refusedBaseUrl } from "./hosts";

/** A connector as it may be used here: with its plan, its address and, where there is one, its key. */
export interface Access {
  readonly connector: Connector;
  readonly plan: Plan;
  readonly baseUrl: URL;
  readonly key: string | null;
}

export type Opened =
  | { readonly access: Access; readonly disabled: null }
  | { readonly access: null; readonly disabled: string };

const variable = (connector: Connector, setting: string): string =>
  `PROVIDER_${connector.id.toUpperCase().replaceAll("-", "_")}_${setting}`;

/** The connector with these settings, or in words why it is off. */
export function openConnector(connector: Connector, settings: ProviderSettings): Opened {
  const off = (disabled: string): Opened => ({ access: null, disabled });
  if (settings.ENABLED === false) return off(`${variable(connector, "ENABLED")} is off`);
  const key = settings.KEY ?? null;
  const plan = choosePlan(connector, settings);
  if (plan === undefined)
    return off(`${variable(connector, "PLAN")} is none of ${connector.plans.map(({ id }) => id)}`);
  if (plan.key !== null && key === null) return off(`${variable(connector, "KEY")} is not set`);
  const baseUrl = settings.URL ?? plan.baseUrl;
  const refused = refusedBaseUrl(baseUrl);
  if (refused !== null) return off(`${variable(connector, "URL")} ${refused}`);
  return {
    access: {
      connector,
      plan: withLimit(plan, settings.CALLS_PER_MINUTE),
      baseUrl: new URL(baseUrl),
      key: plan.key === null ? null : key,
    },
    disabled: null,
  };
}

function choosePlan({ plans }: Connector, { PLAN, KEY }: ProviderSettings): Plan | undefined {
  if (PLAN !== undefined) return plans.find(({ id }) => id === PLAN);
  return (KEY === undefined ? undefined : plans.find(({ key }) => key !== null)) ?? plans[0];
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** The plan with another number of calls a minute in every group; limits of a day and more stay. */
function withLimit(plan: Plan, callsPerMinute: number | undefined): Plan {
  if (callsPerMinute === undefined) return plan;
  const changed = (limits: readonly CallLimit[]): CallLimit[] => [
    ...limits.filter(({ perMs }) => perMs > hourMs),
    { id: `${limits[0]?.id}-set`, calls: callsPerMinute, perMs: minuteMs },
  ];
  return {
    ...plan,
    limits: Object.fromEntries(
      Object.entries(plan.limits).map(([group, limits]) => [group, changed(limits)]),
    ),
  };
}

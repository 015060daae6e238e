import { z } from "zod";

const digits = /^[1-9]\d{0,5}$/;

const providerSettings = z.object({
  /** Instead of the provider's own address: a mirror, or a test. */
  URL: z.url({ protocol: /^https?$/, error: "must be like https://host" }).optional(),
  KEY: z.string().optional(),
  /** The plan that the key was made for, where the provider has several. */
  PLAN: z.string().optional(),
  /** Instead of the published limit. */
  CALLS_PER_MINUTE: z
    .string()
    .regex(digits, "must be a whole number from 1 to 999999")
    .transform(Number)
    .optional(),
  ENABLED: z
    .enum(["true", "false"], "must be true or false")
    .transform((text) => text === "true")
    .optional(),
});

/** What can be set by `PROVIDER_<NAME>_<SETTING>`, by the provider's name in capitals. */
export const allProviderSettings = z.record(z.string(), providerSettings);

const name = /^PROVIDER_([A-Z0-9_]+?)_(URL|KEY|PLAN|CALLS_PER_MINUTE|ENABLED)$/;

/** The variables that are about providers, by provider and setting. */
export function groupProviderVariables(
  variables: Readonly<Record<string, string | undefined>>,
): Record<string, Record<string, string>> {
  const groups: Record<string, Record<string, string>> = {};
  for (const [variable, value] of Object.entries(variables)) {
    const [, provider, setting] = name.exec(variable) ?? [];
    if (provider === undefined || setting === undefined || value === undefined) continue;
    groups[provider] = { ...groups[provider], [setting]: value };
  }
  return groups;
}

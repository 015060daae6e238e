import { type BasketSettings, basketSettingsSchema } from "@/lib/domain/basket/settings";

/** Settings of which nothing was chosen. */
export const defaultSettings: BasketSettings = basketSettingsSchema.parse({});

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const changedFields = (settings: Fields, defaults: Fields): Fields =>
  Object.fromEntries(
    Object.entries(settings).filter(([key, value]) => !isSame(value, defaults[key])),
  );

/** Settings as an address has them: JSON of what differs from the defaults; nothing for the defaults. */
export function settingsText(settings: BasketSettings): string {
  const { limits, ...rest } = settings;
  const { limits: defaultLimits, ...defaults } = defaultSettings;
  const changedLimits = changedFields(limits, defaultLimits);
  const changed = {
    ...changedFields(rest, defaults),
    ...(Object.keys(changedLimits).length === 0 ? {} : { limits: changedLimits }),
  };
  return Object.keys(changed).length === 0 ? "" : JSON.stringify(changed);
}

function fieldsOf(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : null;
  } catch {
    return null;
  }
}

/** The settings that an address asks for, null when it asks for what there is not. */
export function settingsOfText(text: string): BasketSettings | null {
  const fields = text === "" ? {} : fieldsOf(text);
  if (fields === null) return null;
  const parsed = basketSettingsSchema.safeParse(fields);
  return parsed.success ? parsed.data : null;
}

/** The settings with one more token that the basket must have. */
export const withMustHave = (settings: BasketSettings, ids: readonly string[]): BasketSettings => ({
  ...settings,
  mustHave: [...new Set([...settings.mustHave, ...ids])],
  never: settings.never.filter((id) => !ids.includes(id)),
});

/** The settings with one more token that the basket must not have. */
export const withNever = (settings: BasketSettings, id: string): BasketSettings => ({
  ...settings,
  never: [...new Set([...settings.never, id])],
  mustHave: settings.mustHave.filter((one) => one !== id),
});

import { z } from "zod";

/** A number, also one that is written as text; null when it is absent, empty or no finite number. */
const maybeNumber = z
  .union([z.number(), z.string(), z.null(), z.undefined()])
  .transform((value) => {
    if (typeof value === "string" && !/^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(value))
      return null;
    const number = value === null || value === undefined ? Number.NaN : Number(value);
    return Number.isFinite(number) ? number : null;
  })
  .catch(null);

/** Like `maybeNumber`, where 0 or less cannot be true and means that nobody knows: prices, market caps, supplies. */
export const maybePositive = maybeNumber.transform((value) =>
  value !== null && value > 0 ? value : null,
);

/** Like `maybeNumber`, where less than 0 cannot be true: counts, volumes. */
export const maybeCount = maybeNumber.transform((value) =>
  value !== null && value >= 0 ? value : null,
);

/** A text that is not empty, or null. */
export const maybeText = z
  .string()
  .nullish()
  .transform((text) => text?.trim() || null)
  .catch(null);

// Seconds of this century are far below milliseconds of it.
const firstMillisecond = 1e11;

/** A time in epoch ms, from seconds, milliseconds or an ISO date; null when it is none. */
export const maybeTime = z
  .union([z.number(), z.string()])
  .nullish()
  .transform((value) => {
    if (value === null || value === undefined || value === "") return null;
    const number = Number(value);
    if (Number.isNaN(number)) return Date.parse(String(value)) || null;
    if (number <= 0) return null;
    return number < firstMillisecond ? number * 1000 : number;
  })
  .catch(null);

/** A web address that a browser may open, or null. */
export const maybeWebAddress = maybeText.transform((text) =>
  text !== null && /^https?:\/\/[^\s"<>]+$/i.test(text) ? text : null,
);

/** The entries of an object whose value is known. */
export function known<T extends Record<string, unknown>>(
  values: T,
): { [K in keyof T]?: NonNullable<T[K]> } {
  const result: { [K in keyof T]?: NonNullable<T[K]> } = {};
  for (const key in values) {
    const value = values[key];
    if (value !== null && value !== undefined) result[key] = value;
  }
  return result;
}

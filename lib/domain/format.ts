import type { ColumnUnit } from "./column";
import { civilOfDay, type Day, millisecondsPerDay } from "./market/day";

/**
 * A value as the interface says it. `text` is what is printed, `full` the exact value for a tooltip or a copy,
 * `spoken` what a screen reader says. Hand-written, not Intl: server and browser must print the same bytes.
 */
export interface Formatted {
  readonly text: string;
  readonly full: string;
  readonly spoken: string;
}

export const dash = "–";
const minus = "−";

/** How an unknown value is written; it is never 0. */
export const unknown: Formatted = { text: dash, full: "Unknown", spoken: "unknown" };

const same = (text: string): Formatted => ({ text, full: text, spoken: text });
const isKnown = (value: number | null | undefined): value is number =>
  value !== null && value !== undefined && Number.isFinite(value);

/** `1,234,567.5` with a true minus sign; `decimals` digits after the point. */
export function group(value: number, decimals = 0): string {
  const [whole = "0", part] = Math.abs(value).toFixed(decimals).split(".");
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ",") + (part === undefined ? "" : `.${part}`);
  return (value < 0 && /[1-9]/.test(digits) ? minus : "") + digits;
}

const steps = [
  [1e12, "T", "trillion"],
  [1e9, "B", "billion"],
  [1e6, "M", "million"],
  [1e3, "K", "thousand"],
] as const;

interface Compact {
  readonly digits: string;
  readonly suffix: string;
  readonly word: string;
}

/** Three significant digits and a step of thousand; 999,950 is `1.00M`, not `1000K`. */
function compact(absolute: number): Compact {
  for (const [size, suffix, word] of steps) {
    const scaled = absolute / size;
    if (scaled < 0.9995) continue;
    const decimals = scaled < 9.995 ? 2 : scaled < 99.95 ? 1 : 0;
    return { digits: scaled.toFixed(decimals), suffix, word: ` ${word}` };
  }
  return {
    digits: absolute.toFixed(absolute < 9.995 && absolute > 0 ? 2 : 0),
    suffix: "",
    word: "",
  };
}

/** An amount of US dollars in three digits: `$1.23M`; full `$1,234,567`. */
export function formatUsd(value: number | null | undefined): Formatted {
  if (!isKnown(value)) return unknown;
  if (value !== 0 && Math.abs(value) < 1) return formatPrice(value);
  const sign = value < 0 ? minus : "";
  const { digits, suffix, word } = compact(Math.abs(value));
  const decimals = Math.abs(value) < 1000 ? 2 : 0;
  return {
    text: `${sign}$${digits}${suffix}`,
    full: `${sign}$${group(Math.abs(value), decimals)}`,
    spoken: `${sign}${digits}${word} dollars`,
  };
}

/** A price of one token: four significant digits, three below a cent, never in powers of ten. */
export function formatPrice(value: number | null | undefined): Formatted {
  if (!isKnown(value)) return unknown;
  if (value === 0) return same("$0");
  const magnitude = Math.floor(Math.log10(Math.abs(value)));
  const digits = magnitude < -2 ? 3 : 4;
  const decimals = magnitude >= 3 ? 0 : Math.min(18, digits - 1 - magnitude);
  const shown = magnitude >= 0 && magnitude < 3 ? Math.max(2, decimals) : decimals;
  const text = `${value < 0 ? minus : ""}$${group(Math.abs(value), shown)}`;
  return {
    text,
    full: `$${value < 1 ? value.toFixed(18).replace(/0+$/, "") : value}`,
    spoken: text,
  };
}

/** A count in three digits: `12.3K`; full `12,345`. */
export function formatCount(value: number | null | undefined): Formatted {
  if (!isKnown(value)) return unknown;
  const sign = value < 0 ? minus : "";
  const whole = Number.isInteger(value);
  if (Math.abs(value) < 10_000) return same(group(value, whole ? 0 : 1));
  const { digits, suffix, word } = compact(Math.abs(value));
  return {
    text: `${sign}${digits}${suffix}`,
    full: group(value),
    spoken: `${sign}${digits}${word}`,
  };
}

const percentDecimals = (percent: number): number =>
  Math.abs(percent) >= 99.95 ? 0 : Math.abs(percent) >= 0.095 || percent === 0 ? 1 : 2;

/** A share: 0.053 is `5.3%`. */
export function formatPercent(fraction: number | null | undefined): Formatted {
  if (!isKnown(fraction)) return unknown;
  const percent = fraction * 100;
  const text = `${group(percent, percentDecimals(percent))}%`;
  return { text, full: `${group(percent, 4)}%`, spoken: text };
}

export type Direction = "up" | "down" | "flat" | "unknown";

/** A formatted change: the arrow is drawn beside the text. */
export interface Change extends Formatted {
  readonly direction: Direction;
  readonly arrow: "▲" | "▼" | "";
}

/** A change with its sign and direction: 0.053 is `+5.3%`, up. */
export function formatChange(fraction: number | null | undefined): Change {
  if (!isKnown(fraction)) return { ...unknown, direction: "unknown", arrow: "" };
  const percent = fraction * 100;
  const digits = group(Math.abs(percent), percentDecimals(percent));
  if (!/[1-9]/.test(digits)) {
    return { ...same("0.0%"), spoken: "unchanged", direction: "flat", arrow: "" };
  }
  const up = fraction > 0;
  const sign = up ? "+" : minus;
  return {
    text: `${sign}${digits}%`,
    full: `${sign}${group(Math.abs(percent), 4)}%`,
    spoken: `${up ? "up" : "down"} ${digits}%`,
    direction: up ? "up" : "down",
    arrow: up ? "▲" : "▼",
  };
}

/** Grade points that something adds or takes away: 3.42 is `+3.4`, up. */
export function formatPoints(points: number | null | undefined): Change {
  if (!isKnown(points)) return { ...unknown, direction: "unknown", arrow: "" };
  const digits = group(Math.abs(points), 1);
  if (!/[1-9]/.test(digits)) return { ...same("0.0"), direction: "flat", arrow: "" };
  const up = points > 0;
  const sign = up ? "+" : minus;
  return {
    text: sign + digits,
    full: `${sign}${group(Math.abs(points), 3)} points`,
    spoken: `${up ? "plus" : "minus"} ${digits} points`,
    direction: up ? "up" : "down",
    arrow: up ? "▲" : "▼",
  };
}

/**
 * A grade or score of 0 to 100 as a whole number; full with one decimal. Cut, not rounded: 79.6 is 79 and a B+, and no
 * token is a full 100 while others of its day stand beside it.
 */
export function formatGrade(value: number | null | undefined): Formatted {
  if (!isKnown(value)) return unknown;
  const whole = group(Math.floor(value));
  return {
    text: whole,
    full: `${group(Math.floor(value * 10) / 10, 1)} of 100`,
    spoken: `${whole} of 100`,
  };
}

/** A pure number: `1.84`, `×` for ratios is left to the label. */
export function formatRatio(value: number | null | undefined): Formatted {
  if (!isKnown(value)) return unknown;
  const size = Math.abs(value);
  if (size >= 1000) return formatCount(Math.round(value));
  const decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.01 || size === 0 ? 2 : 4;
  return { ...same(group(value, decimals)), full: group(value, 6) };
}

/** Days as an age: `12 d`, `5 mo`, `3.2 y`; full in days. */
export function formatDays(days: number | null | undefined): Formatted {
  if (!isKnown(days)) return unknown;
  const full = `${group(days)} ${Math.round(days) === 1 ? "day" : "days"}`;
  if (days < 60) return { text: `${group(days)} d`, full, spoken: full };
  if (days < 730) {
    const months = group(days / 30.4375);
    return { text: `${months} mo`, full, spoken: `${months} months` };
  }
  const years = group(days / 365.25, 1);
  return { text: `${years} y`, full, spoken: `${years} years` };
}

/** Elapsed time since an observation: `just now`, `4 min`, `3 h`, `2 d`. Both in epoch milliseconds. */
export function formatSince(thenMs: number, nowMs: number): Formatted {
  const minutes = Math.max(0, Math.floor((nowMs - thenMs) / 60_000));
  if (minutes < 1) return { ...same("just now"), full: formatUtcTime(thenMs) };
  const full = formatUtcTime(thenMs);
  if (minutes < 60) return { text: `${minutes} min`, full, spoken: `${minutes} minutes ago` };
  if (minutes < 48 * 60) {
    const hours = Math.floor(minutes / 60);
    return { text: `${hours} h`, full, spoken: `${hours} hours ago` };
  }
  const age = formatDays(Math.floor(minutes / 1440));
  return { text: age.text, full, spoken: `${age.spoken} ago` };
}

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** A UTC day in words: `1 May 2021`. */
export function formatDate(day: Day): string {
  const { year, month, dayOfMonth } = civilOfDay(day);
  return `${dayOfMonth} ${months[month - 1]} ${year}`;
}

/** `May 2021` of a day. */
export function formatMonth(day: Day): string {
  const { year, month } = civilOfDay(day);
  return `${months[month - 1]} ${year}`;
}

/** A moment in epoch milliseconds: `1 May 2021, 13:04 UTC`. */
export function formatUtcTime(milliseconds: number): string {
  const day = Math.floor(milliseconds / millisecondsPerDay);
  const minutes = Math.floor((milliseconds - day * millisecondsPerDay) / 60_000);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${formatDate(day)}, ${two(Math.floor(minutes / 60))}:${two(minutes % 60)} UTC`;
}

/** Scores of 0 to 100 as whole numbers, small ones such as -1 to 1 with their decimals. */
const formatScore = (value: number | null | undefined): Formatted =>
  isKnown(value) && Math.abs(value) >= 2
    ? { ...same(group(value)), full: group(value, 2) }
    : formatRatio(value);

const formatFlag = (value: number | null | undefined): Formatted =>
  isKnown(value) ? same(value === 0 ? "no" : "yes") : unknown;

const byUnit: Readonly<Record<ColumnUnit, (value: number | null | undefined) => Formatted>> = {
  fraction: formatPercent,
  ratio: formatRatio,
  usd: formatUsd,
  count: formatCount,
  tokens: formatCount,
  days: formatDays,
  score: formatScore,
  flag: formatFlag,
  rank: (value) => (isKnown(value) ? same(`#${group(value)}`) : unknown),
  grade: formatGrade,
};

/** A value of a declared unit; null, undefined and NaN are unknown. */
export const formatValue = (unit: ColumnUnit, value: number | null | undefined): Formatted =>
  byUnit[unit](value);

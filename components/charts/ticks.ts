import { dash, formatDate, formatPrice, formatUsd } from "@/lib/domain/format";
import { type Day, millisecondsPerDay } from "@/lib/domain/market/day";

const secondsPerDay = millisecondsPerDay / 1000;

/** A day as charts count time: seconds since 1970. */
export const secondsOfDay = (day: Day): number => day * secondsPerDay;

/** `$1.200M` as `$1.2M`: ticks carry no zeros that say nothing. */
const withoutZeros = (text: string): string =>
  text.replace(/(\.\d*?)0+(?=[KMBT]?$)/, "$1").replace(/\.(?=[KMBT]?$)/, "");

/** An amount beside an axis: `$0.0012`, `$20`, `$3.5M`. */
export const usdTick = (value: number): string =>
  withoutZeros((Math.abs(value) < 1000 ? formatPrice(value) : formatUsd(value)).text);

/** Labels of ticks: null ticks stay empty. */
export const tickLabels =
  (label: (value: number) => string) =>
  (ticks: readonly (number | null)[]): string[] =>
    ticks.map((tick) => (tick === null ? "" : label(tick)));

/** A date under the time axis, as exact as the step between ticks asks for: `12 May`, `May`, `2026`. */
export function dayTick(seconds: number, stepSeconds: number): string {
  const [date = dash, month = "", year = ""] = formatDate(
    Math.round(seconds / secondsPerDay),
  ).split(" ");
  if (stepSeconds >= 360 * secondsPerDay) return year;
  if (stepSeconds >= 28 * secondsPerDay) return month === "Jan" ? year : month;
  return `${date} ${month}`;
}

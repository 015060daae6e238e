import type { ColumnUnit } from "@/lib/domain/column";
import { group } from "@/lib/domain/format";

const steps = [
  [1e12, "T"],
  [1e9, "B"],
  [1e6, "M"],
  [1e3, "K"],
] as const;

const minus = (text: string) => text.replace("-", "−");

/** All digits of a number in its shortest form: `50M`, `1.25K`, `0.0004`. */
function exactNumber(value: number): string {
  for (const [size, suffix] of steps) {
    if (Math.abs(value) < size) continue;
    return minus(`${Number((value / size).toPrecision(15))}${suffix}`);
  }
  return minus(String(value));
}

const percent = (value: number) => minus(`${Number((value * 100).toPrecision(15))}%`);
const money = (value: number) =>
  value < 0 ? `−$${exactNumber(-value)}` : `$${exactNumber(value)}`;
const count = (value: number) =>
  Number.isInteger(value) && Math.abs(value) < 1e6 ? group(value) : exactNumber(value);

const byUnit: Readonly<Record<ColumnUnit, (value: number) => string>> = {
  fraction: percent,
  ratio: (value) => `${exactNumber(value)}×`,
  usd: money,
  count,
  tokens: count,
  days: (value) => `${count(value)} ${value === 1 ? "day" : "days"}`,
  score: exactNumber,
  flag: exactNumber,
  rank: (value) => `#${count(value)}`,
  grade: exactNumber,
};

/** A filter's bound in words, exact to the last digit: `$50M`, `12.5%`, `30 days`. */
export const valueWords = (value: number, unit: ColumnUnit): string => byUnit[unit](value);

import { type Day, dayOfCivil } from "@/lib/domain/market/day";
import { type Field, type FieldUnit, fields } from "@/lib/domain/market/fields";
import type { RuleId } from "./rules";

/** A cell of a row: text from CSV, text or number from JSON; null and "" are unknown. */
export type Cell = string | number | null;

const volumeRecordStart = dayOfCivil(2013, 12, 27);
const highestPrice = 1e12;

const highest: Readonly<Record<FieldUnit, number>> = {
  usd: 1e15,
  tokens: 1e30,
  count: 1e15,
  fraction: 1,
  score: 1,
  flag: 1,
  days: 1e6,
};

const signed: ReadonlySet<Field> = new Set([
  "sentiment",
  "whaleNetFlow7dShare",
  "exchangeNetFlow7dShare",
]);
const neverZero: ReadonlySet<Field> = new Set(["marketCap", "fdv"]);

const nameOfX = "x".charCodeAt(0);

/** The number in a cell: NaN where it is unknown, null where it is not a number. Infinities are numbers here. */
export function numberOf(cell: Cell): number | null {
  if (cell === null || cell === "") return Number.NaN;
  if (typeof cell === "number") return Number.isNaN(cell) ? null : cell;
  // `Number` would read hexadecimal, and nothing but blanks as 0.
  if ((cell.charCodeAt(1) | 32) === nameOfX) return null;
  const value = Number(cell);
  if (Number.isNaN(value)) return null;
  return value === 0 && cell.trim() === "" ? Number.NaN : value;
}

/**
 * A field's value as it is stored, NaN where it is unknown; or the rule that the cell meets. After a rule that repairs
 * the value is unknown, after one that rejects the whole row is.
 */
export function fieldValueOf(cell: Cell, field: Field, day: Day): number | RuleId {
  const value = numberOf(cell);
  if (value === null) return "not-a-number";
  if (Number.isNaN(value)) return field === "marketCap" ? "market-cap-empty" : value;
  if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) {
    return "not-a-number";
  }
  return field === "price" ? priceOf(value) : otherValueOf(value, field, day);
}

function priceOf(value: number): number | RuleId {
  if (value <= 0) return "price-not-positive";
  return value > highestPrice ? "value-too-large" : value;
}

function otherValueOf(value: number, field: Field, day: Day): number | RuleId {
  const { unit } = fields[field];
  const isBounded = highest[unit] === 1;
  if (value < (signed.has(field) ? -1 : 0))
    return isBounded ? "value-out-of-range" : "value-negative";
  if (value > highest[unit]) return isBounded ? "value-out-of-range" : "value-too-large";
  if (unit === "flag" && value !== 0 && value !== 1) return "value-out-of-range";
  if (value === 0) return zeroOf(field, day);
  return value;
}

function zeroOf(field: Field, day: Day): number | RuleId {
  if (neverZero.has(field)) return "market-cap-zero";
  if (field === "volume24h" && day < volumeRecordStart) return "volume-before-record";
  return 0;
}

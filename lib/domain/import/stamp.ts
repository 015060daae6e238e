import {
  type Day,
  dayOfCivil,
  dayOfMilliseconds,
  millisecondsPerDay,
  parseDay,
} from "@/lib/domain/market/day";
import { type Cell, numberOf } from "./cell";
import type { RuleId } from "./rules";

const firstBelievableDay = dayOfCivil(2009, 1, 3);
const millisecondsPerMinute = 60_000;
const cachedDates = 20_000;

const dateTime =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)? ?(Z|UTC|[+-]\d{2}(?::?\d{2})?)?$/;

/** A time in milliseconds since 1970 of `2021-05-01`, or of that with a time of day (UTC unless it says otherwise). */
export function parseStamp(text: string): number | null {
  const date = parseDay(text);
  if (date !== null) return date * millisecondsPerDay;
  const match = dateTime.exec(text);
  const day = match?.[1] === undefined ? null : parseDay(match[1]);
  if (!match || day === null) return null;
  const [hours, minutes, seconds] = [Number(match[2]), Number(match[3]), Number(match[4] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  const fraction = Number(`0.${match[5] ?? 0}`);
  const time = (hours * 60 + minutes) * millisecondsPerMinute + (seconds + fraction) * 1000;
  return (
    day * millisecondsPerDay + Math.floor(time) - offsetMinutes(match[6]) * millisecondsPerMinute
  );
}

function offsetMinutes(zone: string | undefined): number {
  if (zone === undefined || zone === "Z" || zone === "UTC") return 0;
  const digits = zone.slice(1).replace(":", "").padEnd(4, "0");
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return zone.startsWith("-") ? -minutes : minutes;
}

/** The rule that rejects an observation of this day, or null. `today` is the last day that may have been observed. */
function dayRule(day: Day, today: Day): RuleId | null {
  if (day > today) return "date-in-future";
  return day < firstBelievableDay ? "date-too-early" : null;
}

/** Reads the dates of a file; the same date comes back for many tokens. */
export class DateReader {
  readonly #today: Day;
  readonly #known = new Map<string, number>();

  constructor(today: Day) {
    this.#today = today;
  }

  /** The time in milliseconds since 1970, or the rule that rejects the cell. */
  date(cell: Cell): number | RuleId {
    if (typeof cell !== "string") return "date-invalid";
    const known = this.#known.get(cell);
    if (known !== undefined) return known;
    const stamp = this.#checked(parseStamp(cell.trim()));
    if (typeof stamp === "number" && this.#known.size < cachedDates) this.#known.set(cell, stamp);
    return stamp;
  }

  /** The same for a cell with milliseconds since 1970. */
  milliseconds(cell: Cell): number | RuleId {
    const value = numberOf(cell);
    return this.#checked(value === null || !Number.isFinite(value) ? null : value);
  }

  #checked(stamp: number | null): number | RuleId {
    if (stamp === null) return "date-invalid";
    return dayRule(dayOfMilliseconds(stamp), this.#today) ?? stamp;
  }
}

import type { Day } from "@/lib/domain/market/day";
import { severeBitsOf } from "./severe-flag-bits";

/** What a grading said of one token. */
export interface RunReading {
  readonly tokenKey: number;
  readonly day: Day;
  /** Overall grade; null where withheld. */
  readonly grade: number | null;
  readonly flags: readonly string[];
}

interface Cell {
  readonly day: Day;
  readonly grade: number;
  readonly severeFlags: number;
}

/** What the gradings of some days said, by token. */
export class RunReadings {
  readonly #byKey = new Map<number, Cell[]>();
  readonly #keys: readonly number[];
  readonly #firstDay: Day;

  /** `keys` are the keys of the panel's tokens in order; `firstDay` is the day of a series' first cell. */
  constructor(readings: Iterable<RunReading>, keys: readonly number[], firstDay: Day) {
    this.#keys = keys;
    this.#firstDay = firstDay;
    for (const { tokenKey, day, grade, flags } of readings) {
      const cell = { day, grade: grade ?? Number.NaN, severeFlags: severeBitsOf(flags) };
      const cells = this.#byKey.get(tokenKey);
      if (cells === undefined) this.#byKey.set(tokenKey, [cell]);
      else cells.push(cell);
    }
  }

  /** Writes one token's readings into a daily series; days that were not graded are unknown. */
  read(input: "grade" | "severeFlags", token: number, out: Float64Array): void {
    out.fill(Number.NaN);
    for (const cell of this.#byKey.get(this.#keys[token] ?? -1) ?? []) {
      const index = cell.day - this.#firstDay;
      if (index >= 0 && index < out.length) out[index] = cell[input];
    }
  }
}

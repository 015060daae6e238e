import type { Day } from "./day";
import type { Field } from "./fields";
import type { Token } from "./token";

/**
 * Histories of many tokens on a daily grid. Cells are what was stored: NaN is unknown; nothing is carried forward or repaired here.
 * A field's matrix is token-major: the cell of token `i` on day `d` is at `i * days + (d - firstDay)`, for a field that is
 * held for fewer days at `i * heldDays + (d - firstDay - days + heldDays)`.
 */
export interface Panel {
  readonly tokens: readonly Token[];
  readonly firstDay: Day;
  readonly days: number;
  /** Null when the panel was read without this field or no token has it: unknown everywhere. */
  readonly matrix: (field: Field) => Float64Array | Float32Array | null;
  /**
   * How many of the panel's last days a field's matrix holds; earlier ones are unknown. Left out, every matrix holds all days.
   * The fields that are cleaned (see `cleanedFields`) always do.
   */
  readonly heldDays?: (field: Field) => number;
}

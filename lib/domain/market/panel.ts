import type { Day } from "./day";
import type { Field } from "./fields";
import type { Token } from "./token";

/**
 * Histories of many tokens on a daily grid. Cells are what was stored: NaN is unknown; nothing is carried forward or repaired here.
 * A field's matrix is token-major: the cell of token `i` on day `d` is at `i * days + (d - firstDay)`.
 */
export interface Panel {
  readonly tokens: readonly Token[];
  readonly firstDay: Day;
  readonly days: number;
  /** Null when the panel was read without this field or no token has it: unknown everywhere. */
  readonly matrix: (field: Field) => Float64Array | Float32Array | null;
}

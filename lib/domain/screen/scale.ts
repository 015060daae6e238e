import type { ColumnScale } from "@/lib/domain/column";

/** Where values stand between the ends of a histogram or slider. */
export interface AxisScale {
  readonly min: number;
  readonly max: number;
  /** 0 at `min`, 1 at `max`; clamped to that. */
  readonly position: (value: number) => number;
  /** The value at a position from 0 to 1. */
  readonly value: (position: number) => number;
}

/** Below this size symlog is nearly linear; it fits fractions, for which it is used. */
const linearPart = 0.05;

interface Transform {
  readonly to: (value: number) => number;
  readonly from: (bent: number) => number;
}

const transforms: Readonly<Record<ColumnScale, Transform>> = {
  linear: { to: (value) => value, from: (bent) => bent },
  log: { to: (value) => Math.log10(value), from: (bent) => 10 ** bent },
  symlog: {
    to: (value) => Math.sign(value) * Math.log1p(Math.abs(value) / linearPart),
    from: (bent) => Math.sign(bent) * Math.expm1(Math.abs(bent)) * linearPart,
  },
};

const clamp = (position: number) => Math.min(1, Math.max(0, position));

/** An axis from `min` to `max`. On a log scale both must be above 0; smaller values stand at its start. */
export function axisScale(scale: ColumnScale, min: number, max: number): AxisScale {
  const { to, from } = transforms[scale];
  const low = to(min);
  const span = to(max) - low;
  return {
    min,
    max,
    position: (value) => {
      if (span === 0) return value > max ? 1 : 0;
      const bent = to(value);
      return clamp(Number.isNaN(bent) ? 0 : (bent - low) / span);
    },
    value: (position) => {
      if (position <= 0) return min;
      if (position >= 1) return max;
      return Math.min(max, Math.max(min, from(low + position * span)));
    },
  };
}

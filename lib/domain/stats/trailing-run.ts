import { last } from "./last";

/** How many values at the end are the same as the last one, itself included; 0 when the last is unknown. */
export function trailingRun(values: Float64Array): number {
  const value = last(values);
  let run = 0;
  while (run < values.length && values[values.length - 1 - run] === value) run++;
  return run;
}

/** The last value of a window, the one of the day; NaN when the window is empty. */
export const last = (values: Float64Array): number => values[values.length - 1] ?? Number.NaN;

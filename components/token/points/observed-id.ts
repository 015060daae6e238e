/** The id of a stored value's row, to which the data points made from it lead. */
export const observedId = (field: string): string => `observed-${field}`;

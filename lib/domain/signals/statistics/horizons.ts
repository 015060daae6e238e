/** Days after a signal at which its outcome is taken. */
export const horizons = [1, 7, 30, 90] as const;

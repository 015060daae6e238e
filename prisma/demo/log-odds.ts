/** Log-odds of a share strictly between 0 and 1. */
export const logOdds = (share: number): number => Math.log(share / (1 - share));

/** The share that has those log-odds. */
export const shareOfLogOdds = (odds: number): number => 1 / (1 + Math.exp(-odds));

/**
 * The variables of this process with others on top; an empty one counts as not set.
 * @param {Readonly<Record<string, string>>} variables
 * @returns {NodeJS.ProcessEnv}
 */
export const environmentWith = (variables) => ({ ...process.env, ...variables });

/** Whether PostgreSQL said by this error code that it has no room left. */
const isDiskFull = (error: object): boolean => "code" in error && error.code === "53100";

/** What a person is told of a failure: one line where the reason is known, else the failure itself with its stack. */
export function explainFailure(error: unknown): unknown {
  if (typeof error !== "object" || error === null || !isDiskFull(error)) return error;
  return "The disk of the database is full; nothing half-written was kept. Free some space, then run this again.";
}

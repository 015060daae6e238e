import type { CandidateLimit } from "./limits";
import { listedLimits } from "./listed-limits";
import { numberLimits } from "./number-limits";

/** Every demand on a candidate by itself, in the order of the funnel. */
export const candidateLimits: readonly CandidateLimit[] = [...listedLimits, ...numberLimits];

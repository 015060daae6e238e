import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { getPool } from "./pool";

/** How often something may be tried within a time, by a key. */
export interface AttemptLimit {
  /** Names the kind of attempt; part of the stored key. */
  readonly prefix: string;
  readonly points: number;
  readonly durationSeconds: number;
}

/** The pool may be another one in the next call: a limiter holds nothing but it. */
const limiter = ({ prefix, points, durationSeconds }: AttemptLimit) =>
  new RateLimiterPostgres({
    storeClient: getPool(),
    storeType: "pool",
    tableName: "rate_limits",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: prefix,
    points,
    duration: durationSeconds,
  });

/** Counts one attempt for all processes; returns the seconds to wait when there were too many, else 0. */
export async function countAttempt(limit: AttemptLimit, key: string): Promise<number> {
  try {
    await limiter(limit).consume(key);
    return 0;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.ceil(refused.msBeforeNext / 1000);
    throw refused;
  }
}

/** Forgets the attempts of a key. */
export async function forgetAttempts(limit: AttemptLimit, key: string): Promise<void> {
  await limiter(limit).delete(key);
}

/** Removes counts whose time is over. */
export async function deleteOldAttempts(): Promise<void> {
  await getPool().query("DELETE FROM rate_limits WHERE expire < $1", [Date.now()]);
}

import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { readyz } from "@/lib/contracts/health";
import { getPool } from "@/lib/db/pool";
import { openMarket } from "@/lib/services/market-view";
import { ProblemError } from "@/lib/services/problem-error";

const patienceMs = 2_000;

const reason = (error: unknown): string =>
  error instanceof ProblemError ? error.message : "The database does not answer.";

async function check(): Promise<AnswerOf<typeof readyz>> {
  await getPool().query("SELECT 1");
  const { meta } = await openMarket(null);
  return { status: "ok", database: "ok", run: meta.run };
}

/** Whether the database answers and a graded market is in memory. Throws `unavailable` with the reason, soon. */
export async function readiness(): Promise<AnswerOf<typeof readyz>> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("too late")), patienceMs);
  });
  try {
    return await Promise.race([check(), tooLate]);
  } catch (error) {
    throw new ProblemError("unavailable", reason(error), [], { "Retry-After": "2" });
  } finally {
    clearTimeout(timer);
  }
}

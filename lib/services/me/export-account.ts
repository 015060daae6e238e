import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { exportMe } from "@/lib/contracts/me";
import { exportRows } from "@/lib/db/accounts-export";
import { inSnapshot } from "@/lib/db/pool";

/** Everything that is stored about an account, without secrets, as of one moment. */
export async function exportAccount(userId: string): Promise<AnswerOf<typeof exportMe>["data"]> {
  const tables = await inSnapshot((client) => exportRows(client, userId));
  return { exportedAt: new Date().toISOString(), tables };
}

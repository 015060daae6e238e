import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { listReports as contract } from "@/lib/contracts/reports";
import { getPool } from "@/lib/db/pool";
import { readWeeklyRuns } from "@/lib/db/weekly-runs";
import { formatDay } from "@/lib/domain/market/day";
import { type Answer, ready } from "@/lib/services/answer";
import { requireMarket } from "@/lib/services/grading/stored-market";
import { storedDay } from "@/lib/services/market-view";

type ReportsAnswer = AnswerOf<typeof contract>;

/** The weeks that have a report up to a day, newest first. Throws `market-empty` or `outside-stored-range`. */
export async function listReports(asOf: string | undefined): Promise<Answer<ReportsAnswer>> {
  const to = asOf === undefined ? (await requireMarket()).lastDay : await storedDay(asOf);
  const runs = await readWeeklyRuns(getPool(), to);
  return ready({
    data: runs.toReversed().map(({ day, graded, source, modelId }) => ({
      week: formatDay(day),
      graded,
      source,
      model: modelId,
    })),
  });
}

import { type RecordQuery, readRecordWeeks } from "@/lib/db/outcomes-record";
import { getPool } from "@/lib/db/pool";
import type { RecordWeek } from "@/lib/domain/track-record/record-week";

/** The weeks of a question, on a connection of its own. */
export async function readWeeks(query: RecordQuery): Promise<RecordWeek[]> {
  const client = await getPool().connect();
  try {
    return await readRecordWeeks(client, query);
  } finally {
    client.release();
  }
}

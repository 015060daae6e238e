/** Loads the simulated market into an empty store and grades its last day; tells its parent how far it is. */
import { dayOfMilliseconds, formatDay } from "@/lib/domain/market/day";
import { gradeAsOf } from "@/lib/services/grading/grade-as-of";
import { loadDemoMarket } from "@/lib/services/market/load-demo";
import { marketState } from "@/lib/services/market/market-state";
import { explainFailure } from "@/scripts/database/explain-failure";
import { withDatabase } from "@/scripts/database/with-database";

const tell = (line: string) => process.send?.(line);

/** Tells whole percents, ten apart. */
function progressTeller(what: string): (share: number) => void {
  let toldPercent = -10;
  return (share) => {
    const percent = Math.floor(share * 100);
    if (percent < toldPercent + 10) return;
    toldPercent = percent;
    tell(`${what} ${percent} %`);
  };
}

async function lastDayOfMarket(): Promise<number | null> {
  const stored = await marketState();
  if (stored !== null && stored.tokenCount > 0) return stored.lastDay;
  const yesterday = dayOfMilliseconds(Date.now()) - 1;
  await loadDemoMarket({
    lastDay: yesterday,
    onProgress: progressTeller("loading market (simulated)"),
  });
  return yesterday;
}

process.once("disconnect", () => process.exit(1));
try {
  await withDatabase(async () => {
    const lastDay = await lastDayOfMarket();
    if (lastDay === null) return;
    const tellGrading = progressTeller(`grading ${formatDay(lastDay)}`);
    await gradeAsOf(lastDay, { onProgress: ({ progress }) => tellGrading(progress) });
  });
} catch (error) {
  console.error(explainFailure(error));
  process.exit(1);
}
process.exit();

import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { getSector } from "@/lib/contracts/sectors";
import { getPool } from "@/lib/db/pool";
import { readSectorBreadth, readSectorSignals } from "@/lib/db/sector-breadth";
import { readWeeklyRuns } from "@/lib/db/weekly-runs";
import { letterOf } from "@/lib/domain/grading/grade";
import { formatDay } from "@/lib/domain/market/day";
import { type MarketFrame, numbersOf } from "@/lib/domain/market/frame";
import { sectors } from "@/lib/domain/market/sectors";
import {
  extremesBy,
  gradeDistribution,
  rowsBySector,
  sectorSummary,
} from "@/lib/domain/sectors-view/sector-summary";
import { type Answer, ready } from "@/lib/services/answer";
import { openMarket } from "@/lib/services/market-view";
import { ProblemError } from "@/lib/services/problem-error";
import { ruleName } from "@/lib/services/signals/signal-rules";
import { orNull } from "@/lib/services/tokens/rows";

type SectorAnswer = AnswerOf<typeof getSector>;
type Member = SectorAnswer["data"]["best"][number];

const listed = 10;
const newestSignals = 20;
/** Leaders by return are tokens that somebody trades. */
const leastVolumeUsd = 50_000;

function memberMaker(frame: MarketFrame): (row: number) => Member {
  const value = (column: string, row: number) =>
    orNull(numbersOf(frame, column)[row] ?? Number.NaN);
  return (row) => {
    const grade = value("grade", row);
    return {
      id: frame.ids[row] ?? "",
      symbol: frame.symbols[row] ?? "",
      name: frame.names[row] ?? "",
      grade,
      letter: letterOf(grade),
      return30d: value("momentum", row),
      marketCap: value("marketCap", row),
      volume24h: value("volume", row),
    };
  };
}

function membersOf(frame: MarketFrame, rows: readonly number[]) {
  const volumes = numbersOf(frame, "volume");
  const traded = rows.filter((row) => (volumes[row] ?? 0) >= leastVolumeUsd);
  const make = memberMaker(frame);
  return {
    best: extremesBy(frame, rows, "grade", "highest", listed).map(make),
    worst: extremesBy(frame, rows, "grade", "lowest", listed).map(make),
    rising: extremesBy(frame, traded, "momentum", "highest", listed).map(make),
    falling: extremesBy(frame, traded, "momentum", "lowest", listed).map(make),
  };
}

/** A sector on a day. Throws `not-found`, and what `openMarket` throws. */
export async function sectorDetail(
  id: string,
  asOf: string | undefined,
): Promise<Answer<SectorAnswer>> {
  const sector = sectors.find((one) => one.id === id);
  if (sector === undefined)
    throw new ProblemError(
      "not-found",
      `There is no sector "${id}". There are ${sectors.map((one) => one.id).join(", ")}.`,
    );
  const { frame, meta } = await openMarket(asOf);
  const pool = getPool();
  const runs = await readWeeklyRuns(pool, frame.run.asOf);
  const [weeks, signals] = await Promise.all([
    readSectorBreadth(
      pool,
      id,
      runs.map(({ runId }) => runId),
    ),
    readSectorSignals(pool, id, meta.asOf, newestSignals),
  ]);
  const rows = rowsBySector(frame).get(id) ?? [];
  const { name, description } = sector;
  return ready({
    data: {
      id,
      name,
      description,
      ...sectorSummary(frame, rows),
      ...membersOf(frame, rows),
      distribution: gradeDistribution(frame, rows),
      weeks: weeks.map(({ day, ...week }) => ({ day: formatDay(day), ...week })),
      signals: signals.map((signal) => ({
        ...signal,
        ruleName: ruleName(signal.rule),
      })),
    },
    meta,
  });
}

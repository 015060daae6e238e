import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { getIndex, listIndices } from "@/lib/contracts/indices";
import { readIndexWeeks } from "@/lib/db/indices";
import { getPool } from "@/lib/db/pool";
import { readSeries } from "@/lib/db/weekly-runs";
import { letterOf } from "@/lib/domain/grading/grade";
import { allIndices, indexOfId } from "@/lib/domain/indices/all-indices";
import type { IndexDefinition } from "@/lib/domain/indices/definition";
import type { IndexWeek, Position } from "@/lib/domain/indices/index-week";
import { rulesInWords } from "@/lib/domain/indices/rules-in-words";
import { indexStatistics } from "@/lib/domain/indices/statistics";
import { formatDay } from "@/lib/domain/market/day";
import type { Answer } from "@/lib/services/answer";
import { openMarket } from "@/lib/services/market-view";
import { ProblemError } from "@/lib/services/problem-error";

type ListAnswer = AnswerOf<typeof listIndices>;
type DetailAnswer = AnswerOf<typeof getIndex>;

function summaryOf(index: IndexDefinition, weeks: readonly IndexWeek[]) {
  const { id, name, description, rankBy, members } = index;
  const last = weeks.at(-1);
  const before = weeks.at(-2);
  return {
    id,
    name,
    description,
    rankBy,
    members,
    day: last === undefined ? null : formatDay(last.day),
    level: last?.level ?? null,
    weekReturn: last === undefined || before === undefined ? null : last.level / before.level - 1,
    statistics: indexStatistics(weeks),
  };
}

/** Equal for equal stored weeks: what entity tags are made of. */
const versionOf = (weeks: readonly IndexWeek[]): string => {
  const last = weeks.at(-1);
  return `${weeks.length} ${last?.runId ?? 0} ${weeks.reduce((sum, { level }) => sum + level, 0)}`;
};

async function storedWeeks(asOf: string | undefined, indexId: string | null) {
  const { frame, meta, version } = await openMarket(asOf);
  const pool = getPool();
  const weeks = await readIndexWeeks(pool, await readSeries(pool), frame.run.asOf, indexId);
  return { meta, weeks, version: `${version} ${versionOf(weeks)}` };
}

/** All theme indices as of a day. Throws what `openMarket` throws. */
export async function readIndices(asOf: string | undefined): Promise<Answer<ListAnswer>> {
  const { meta, weeks, version } = await storedWeeks(asOf, null);
  const byId = Map.groupBy(weeks, ({ indexId }) => indexId);
  const make = (): ListAnswer => ({
    data: allIndices.map((index) => summaryOf(index, byId.get(index.id) ?? [])),
    meta,
  });
  return { version, make };
}

const nameOf = ({ id, symbol, name }: Position) => ({ id, symbol, name });

function rebalanceOf(weeks: readonly IndexWeek[]): DetailAnswer["data"]["lastRebalance"] {
  const [before, now] = weeks.slice(-2);
  if (before === undefined || now === undefined) return null;
  const only = (one: IndexWeek, other: IndexWeek) => {
    const held = new Set(other.positions.map(({ key }) => key));
    return one.positions.filter(({ key }) => !held.has(key)).map(nameOf);
  };
  const { turnover, costs, writtenOff } = now;
  return {
    day: formatDay(now.day),
    added: only(now, before),
    removed: only(before, now),
    writtenOff,
    turnover,
    costs,
  };
}

function detailOf(index: IndexDefinition, weeks: readonly IndexWeek[]): DetailAnswer["data"] {
  const last = weeks.at(-1);
  return {
    ...summaryOf(index, weeks),
    rules: rulesInWords(index),
    holdings: (last?.positions ?? [])
      .toSorted((a, b) => b.weight - a.weight || b.grade - a.grade)
      .map((position) => ({
        ...nameOf(position),
        weight: position.weight,
        grade: position.grade,
        letter: letterOf(position.grade),
        isWaiting: position.isWaiting,
      })),
    cash: last?.cash ?? null,
    poolSize: last?.poolSize ?? 0,
    lastRebalance: rebalanceOf(weeks),
    history: weeks.map(({ day, level, equalWeight, bitcoin, turnover, costs, poolSize }) => ({
      day: formatDay(day),
      level,
      equalWeight,
      bitcoin,
      turnover,
      costs,
      poolSize,
    })),
  };
}

/** One index as of a day. Throws `not-found`, and what `openMarket` throws. */
export async function readIndex(
  id: string,
  asOf: string | undefined,
): Promise<Answer<DetailAnswer>> {
  const index = indexOfId(id);
  if (index === undefined)
    throw new ProblemError(
      "not-found",
      `There is no index "${id}". There are ${allIndices.map((one) => one.id).join(", ")}.`,
    );
  const { meta, weeks, version } = await storedWeeks(asOf, id);
  return { version, make: () => ({ data: detailOf(index, weeks), meta }) };
}

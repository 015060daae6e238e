import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { getMarket } from "@/lib/contracts/market";
import { dayOfMilliseconds, formatDay } from "@/lib/domain/market/day";
import { gradedDays } from "@/lib/services/grading/runs";
import { marketState } from "./market-state";

type MarketAnswer = AnswerOf<typeof getMarket>;

const empty: MarketAnswer = {
  data: {
    kind: "empty",
    source: null,
    changedAt: null,
    firstDay: null,
    lastDay: null,
    ageDays: null,
    tokens: 0,
    gradedDays: 0,
    newestGradedDay: null,
  },
};

const dayText = (day: number | null | undefined): string | null =>
  day === null || day === undefined ? null : formatDay(day);

/** What is stored and graded, and how old it is. */
export async function describeMarket(): Promise<MarketAnswer> {
  const [state, graded] = await Promise.all([marketState(), gradedDays()]);
  if (state === null) return empty;
  const today = dayOfMilliseconds(Date.now());
  return {
    data: {
      kind: state.kind,
      source: state.source,
      changedAt: new Date(state.changedAtMs).toISOString(),
      firstDay: dayText(state.firstDay),
      lastDay: dayText(state.lastDay),
      ageDays: state.lastDay === null ? null : Math.max(0, today - state.lastDay),
      tokens: state.tokenCount,
      gradedDays: graded.length,
      newestGradedDay: dayText(graded[0]),
    },
  };
}

import type { z } from "zod";
import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { listSignals as contract, signalsQuery } from "@/lib/contracts/signals";
import { getPool } from "@/lib/db/pool";
import {
  countSignals,
  readSignals,
  type SignalCursor,
  type SignalFilter,
  type SignalRow,
} from "@/lib/db/signals-read";
import { type Day, formatDay, parseDay } from "@/lib/domain/market/day";
import { sectors } from "@/lib/domain/market/sectors";
import type { Answer } from "@/lib/services/answer";
import { openMarket } from "@/lib/services/market-view";
import { invalid } from "@/lib/services/problem-error";
import { describeSignal } from "./describe-signal";
import { signalRules } from "./signal-rules";

type SignalsAnswer = AnswerOf<typeof contract>;
export type SignalsQuery = z.output<typeof signalsQuery>;

/** The entries of a list; throws 422 for one that there is not. */
function listOf(
  path: string,
  text: string | undefined,
  allowed: readonly string[],
): string[] | null {
  const entries = (text ?? "").split(",").filter((entry) => entry !== "");
  const strange = entries.filter((entry) => !allowed.includes(entry));
  if (strange.length > 0)
    throw invalid([{ path, message: `"${strange[0]}" is none of ${allowed.join(", ")}.` }]);
  return entries.length === 0 ? null : entries;
}

function filterOf(query: SignalsQuery, asOf: Day): SignalFilter {
  const from = query.from === undefined ? null : parseDay(query.from);
  const to = query.to === undefined ? null : parseDay(query.to);
  if (from !== null && to !== null && to < from)
    throw invalid([{ path: "to", message: `"${query.to}" is before "${query.from}".` }]);
  return {
    from,
    to: Math.min(asOf, to ?? asOf),
    rules: listOf(
      "rule",
      query.rule,
      signalRules.map(({ key }) => key),
    ),
    sectors: listOf(
      "sector",
      query.sector,
      sectors.map(({ id }) => id),
    ),
    direction: query.direction === undefined ? null : query.direction === "bullish" ? 1 : -1,
    tokenKey: null,
  };
}

function cursorOf(text: string | undefined): SignalCursor | null {
  const [day, id] = text?.split(".") ?? [];
  const parsed = parseDay(day ?? "");
  return parsed === null ? null : { day: parsed, id: Number(id) };
}

const cursorText = ({ day, id }: SignalRow) => `${formatDay(day)}.${id}`;

/**
 * A page of the signals up to a day, newest first. Throws what `openMarket` throws, and 422 for a rule or sector that there is not
 * and for a range that ends before it begins.
 */
export async function listSignals(query: SignalsQuery): Promise<Answer<SignalsAnswer>> {
  const { run, meta } = await openMarket(query.asOf);
  const filter = filterOf(query, run.asOf);
  const [total, rows] = await Promise.all([
    countSignals(getPool(), filter),
    readSignals(getPool(), filter, query.limit + 1, cursorOf(query.cursor)),
  ]);
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  const view = {
    asOf: run.asOf,
    lastDay: parseDay(meta.newestSnapshot ?? meta.asOf) ?? run.asOf,
    reveal: query.reveal === "true",
  };
  const data = shown.map((row) => ({
    ...describeSignal(row, view),
    token: { id: row.tokenId, symbol: row.symbol, name: row.name },
    sector: row.sector,
  }));
  const cursor = rows.length > shown.length && last !== undefined ? cursorText(last) : null;
  return { version: null, make: () => ({ data, page: { total, cursor }, meta }) };
}

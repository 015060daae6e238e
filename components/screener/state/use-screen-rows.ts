"use client";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { formatDay } from "@/lib/domain/market/day";
import type { MarketFrame } from "@/lib/domain/market/frame";
import { formatScreenParams } from "@/lib/domain/screen/format-screen-params";
import { canRun } from "@/lib/domain/screen/needs";
import type { ScreenQuery } from "@/lib/domain/screen/query";
import { runScreen, type ScreenResult } from "@/lib/domain/screen/run-screen";
import { frameQuery } from "@/lib/queries/frame";
import { serverScreenQuery } from "@/lib/queries/tokens";
import { usualColumns, visibleColumns } from "./columns";
import type { FirstScreen } from "./first-screen";
import { answerRows, frameSource, type ScreenRows, screenRows } from "./rows";

/**
 * Above this many tokens the browser holds the usual columns only; a screen that needs another one is asked for.
 * At 50,000 tokens all columns would be some 60 MB.
 */
const largestWholeFrame = 10_000;

export interface ScreenResultState {
  /** The market in the browser, of a large one the usual columns; null while it loads. */
  readonly frame: MarketFrame | null;
  /** Whether the market is on its way to the browser. */
  readonly expectsFrame: boolean;
  /** Row numbers of `frame` that match; none while the frame cannot tell. */
  readonly matching: Uint32Array;
  readonly rows: ScreenRows;
  /** Rows that match, of which `rows` may hold only the first. */
  readonly total: number | null;
  /** Tokens listed on the day. */
  readonly size: number | null;
  readonly status: "ready" | "loading" | "failed";
  readonly error: Error | null;
  readonly retry: () => void;
  /** Asks for the next page; null when all rows are there. */
  readonly more: (() => void) | null;
}

const noMatches = new Uint32Array();
const nothing = { rows: answerRows([]), total: null };

/** Whether the server's first rows are of the same day, so that its run is the one to load. */
const isOfDay = (first: FirstScreen, query: ScreenQuery): boolean =>
  first.answer !== null &&
  (query.asOf === null
    ? !first.answer.search.includes("asOf=")
    : first.answer.meta.asOf === formatDay(query.asOf));

const isLarge = (first: FirstScreen): boolean => (first.answer?.size ?? 0) > largestWholeFrame;

const firstSize = (first: FirstScreen, query: ScreenQuery): number | null =>
  isOfDay(first, query) ? (first.answer?.size ?? null) : null;

function useFrame(first: FirstScreen, query: ScreenQuery) {
  const run = isOfDay(first, query) ? (first.answer?.meta.run ?? null) : null;
  const columns = isLarge(first) ? usualColumns(first.columns) : null;
  return useQuery(frameQuery(query.asOf, run, columns));
}

/** The screen run in the browser; null while the market is not there or cannot tell. */
function useLocalScreen(frame: MarketFrame | null, query: ScreenQuery): ScreenResult | null {
  return useMemo(
    () => (frame !== null && canRun(frame, query) ? runScreen(frame, query) : null),
    [frame, query],
  );
}

/** Its rows for the grid; null when the browser's market lacks a column that is shown. */
function useLocalRows(
  frame: MarketFrame | null,
  screen: ScreenResult | null,
  columns: readonly string[],
) {
  const able = frame !== null && hasColumns(frame, columns);
  const source = useMemo(() => frame && frameSource(frame), [frame]);
  return useMemo(() => {
    if (!able || source === null || screen === null) return null;
    const { rows, total } = screen;
    return { rows: screenRows(source, rows.length, (place) => rows[place] ?? 0), total };
  }, [able, source, screen]);
}

/** The screen asked of the server, page by page. */
function useServerRows(search: string, enabled: boolean) {
  const asked = useInfiniteQuery({ ...serverScreenQuery(search), enabled });
  const pages = asked.data?.pages;
  const rows = useMemo(() => pages && answerRows(pages.flatMap((page) => page.data)), [pages]);
  const found = rows && { rows, total: pages?.[0]?.page.total ?? 0 };
  const more = asked.hasNextPage ? () => void asked.fetchNextPage() : null;
  return { found: enabled ? found : undefined, more, error: asked.error, refetch: asked.refetch };
}

/** The rows that came with the page, where they answer the screen. */
function useFirstRows(first: FirstScreen, query: ScreenQuery) {
  const { answer } = first;
  const rows = useMemo(() => answer && answerRows(answer.rows), [answer]);
  const fits = answer?.search === formatScreenParams(query);
  return fits && answer && rows ? { rows, total: answer.total } : null;
}

const statusOf = (found: unknown, error: Error | null) =>
  found !== null ? "ready" : error === null ? "loading" : "failed";

/** The rows of a screen: from the market in the browser, else asked of the server, else those that came with the page. */
export function useScreenRows(first: FirstScreen, query: ScreenQuery): ScreenResultState {
  const loaded = useFrame(first, query);
  const frame = loaded.data ?? null;
  const columns = visibleColumns(query, first.columns);
  const screen = useLocalScreen(frame, query);
  const local = useLocalRows(frame, screen, columns);
  const search = formatScreenParams({ ...query, columns, limit: null, cursor: null });
  const server = useServerRows(search, local === null && frame !== null);
  const served = useFirstRows(first, query);
  const found = local ?? server.found ?? served;
  const failure = loaded.error ?? server.error;
  const error = found === null ? failure : null;
  return {
    frame,
    expectsFrame: loaded.isFetching,
    matching: screen?.rows ?? noMatches,
    size: frame?.size ?? firstSize(first, query),
    ...(found ?? nothing),
    status: statusOf(found, error),
    error,
    retry: () => void (loaded.error === null ? server : loaded).refetch(),
    more: local === null && server.found ? server.more : null,
  };
}

const hasColumns = (frame: MarketFrame, columns: readonly string[]): boolean =>
  columns.every(
    (id) => id === "flags" || id === "spark" || frame.numbers.has(id) || frame.choices.has(id),
  );

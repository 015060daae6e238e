"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useMemo, useState } from "react";
import type { ScreenCatalog } from "@/lib/domain/screen/catalog";
import { formatScreenParams } from "@/lib/domain/screen/format-screen-params";
import { parseScreenParams } from "@/lib/domain/screen/parse-screen-params";
import { emptyQuery, type ScreenError, type ScreenQuery } from "@/lib/domain/screen/query";

export interface ScreenState {
  readonly query: ScreenQuery;
  /** True while a thumb is dragged: the screen will not stay. */
  readonly isPreview: boolean;
  /** What is wrong with the address; empty when nothing is. */
  readonly errors: readonly ScreenError[];
  /** Shows a screen without writing it into the address: while a thumb is dragged. */
  readonly preview: (query: ScreenQuery) => void;
  /** Shows a screen and makes it a step of the browser's history. */
  readonly commit: (query: ScreenQuery) => void;
  /** The expression of the address when it cannot be read. */
  readonly faultyWhere: string | null;
  /** Takes what is wrong out of the address. */
  readonly repair: () => void;
}

/** A screen that has not reached the address yet. */
interface Draft {
  readonly query: ScreenQuery;
  readonly isPreview: boolean;
}

/** The screen of the address bar. The address is the only state: the draft is what has not reached it yet. */
export function useScreenQuery(catalog: ScreenCatalog): ScreenState {
  const pathname = usePathname();
  const address = useSearchParams().toString();
  const parsed = useMemo(
    () => parseScreenParams(new URLSearchParams(address), catalog),
    [address, catalog],
  );
  const [draft, setDraft] = useState<Draft | null>(null);
  const [seen, setSeen] = useState(address);
  // Another address (the draft has reached it, back, forward, a link) is the end of the draft.
  if (seen !== address) {
    setSeen(address);
    setDraft(null);
  }
  const commit = useCallback(
    (query: ScreenQuery) => {
      setDraft({ query, isPreview: false });
      const next = formatScreenParams(query);
      if (next === address) return;
      window.history.pushState(null, "", next === "" ? pathname : `${pathname}?${next}`);
    },
    [address, pathname],
  );
  const preview = useCallback((query: ScreenQuery) => setDraft({ query, isPreview: true }), []);
  const errors = parsed.ok ? [] : parsed.errors;
  const repair = () => {
    const params = new URLSearchParams(address);
    for (const { path } of errors) params.delete(path);
    const repaired = parseScreenParams(params, catalog);
    commit(repaired.ok ? repaired.query : emptyQuery);
  };
  const shown = seen === address ? draft : null;
  return {
    query: shown?.query ?? (parsed.ok ? parsed.query : emptyQuery),
    isPreview: shown?.isPreview ?? false,
    errors: shown === null ? errors : [],
    faultyWhere: errors.some(({ path }) => path === "where")
      ? new URLSearchParams(address).get("where")
      : null,
    repair,
    preview,
    commit,
  };
}

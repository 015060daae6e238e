"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useScreener } from "@/components/screener/screener-context";
import { Button } from "@/components/ui/button";
import { Delta } from "@/components/ui/value";
import { group } from "@/lib/domain/format";
import { formatScreenParams } from "@/lib/domain/screen/format-screen-params";
import { screenNextQuery } from "@/lib/queries/screen-next";

/** What happened after a past day to the tokens of the screen, beside all tokens; nothing until the reader asks. */
export function ScreenNext() {
  const { query } = useScreener();
  // The answer belongs to the day it was asked for: another day is hidden again.
  const [revealed, setRevealed] = useState<number | null>(null);
  if (query.asOf === null) return null;
  const { asOf } = query;
  const isShown = revealed === asOf;
  return (
    <section
      aria-label="What happened next"
      className="flex min-h-8 shrink-0 flex-wrap items-center gap-x-4 gap-y-1 border-b px-3 py-1 text-xs sm:px-4"
    >
      {isShown ? (
        <Medians
          search={formatScreenParams({ ...query, columns: null, limit: null, cursor: null })}
        />
      ) : (
        <p className="text-ink-3">What happened next is hidden.</p>
      )}
      <Button
        size="sm"
        aria-pressed={isShown}
        className="ml-auto pointer-coarse:h-9"
        onClick={() => setRevealed(isShown ? null : asOf)}
      >
        {isShown ? "Hide" : "Reveal what happened next"}
      </Button>
    </section>
  );
}

function Medians({ search }: { search: string }) {
  const { data, error } = useQuery(screenNextQuery(search));
  if (error !== null) return <p role="alert">{error.message}</p>;
  if (data === undefined) return <p role="status">Looking at what happened next…</p>;
  if (data.universeTokens === 0)
    return <p role="status">What followed this day has not been worked out yet.</p>;
  const { horizons, shownTokens, shownVanished, universeTokens, universeVanished } = data;
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <p>Median of {group(shownTokens)} shown, and of all:</p>
      <dl className="flex flex-wrap gap-x-4 gap-y-1">
        {horizons.map(({ days, shown, universe }) => (
          <div key={days} className="flex items-baseline gap-1">
            <dt className="text-ink-3">{days} d</dt>
            <dd className="whitespace-nowrap">
              <Delta fraction={shown.median} />
              <span className="text-ink-3"> of all </span>
              <Delta fraction={universe.median} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-ink-2">
        Vanished: {group(shownVanished)} of {group(shownTokens)}, of all {group(universeVanished)}{" "}
        of {group(universeTokens)}
      </p>
    </div>
  );
}

"use client";
import { lazy, Suspense, useState } from "react";
import { ScreenGrid } from "./grid/screen-grid";
import { useScreener } from "./screener-context";
import { AddressErrors } from "./states/address-errors";
import { GridSkeleton } from "./states/grid-skeleton";
import { NoMatches } from "./states/no-matches";
import { ScreenFailed } from "./states/screen-failed";
import { useEscape } from "./use-escape";

const PeekPanel = lazy(async () => ({ default: (await import("./peek/peek-panel")).PeekPanel }));

/** The rows, or what there is to say instead of rows. */
export function ScreenerMain() {
  const { result, errors } = useScreener();
  const [peeked, setPeeked] = useState<string | null>(null);
  useEscape(peeked !== null, () => setPeeked(null));
  if (errors.length > 0) return <AddressErrors />;
  if (result.status === "failed") return <ScreenFailed />;
  if (result.status === "loading") return <GridSkeleton />;
  if (result.total === 0) return <NoMatches />;
  return (
    <div className="relative flex min-h-0 grow flex-col">
      <ScreenGrid peeked={peeked} onPeek={setPeeked} />
      {peeked !== null && (
        <Suspense>
          <PeekPanel id={peeked} onClose={() => setPeeked(null)} />
        </Suspense>
      )}
    </div>
  );
}

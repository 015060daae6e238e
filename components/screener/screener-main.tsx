"use client";
import { lazy, Suspense, useState } from "react";
import { ScreenGrid } from "./grid/screen-grid";
import { useScreener } from "./screener-context";
import type { ScreenResultState } from "./state/use-screen-rows";
import { GridSkeleton } from "./states/grid-skeleton";
import { useEscape } from "./use-escape";

const AddressErrors = lazy(async () => ({
  default: (await import("./states/address-errors")).AddressErrors,
}));
const NoMatches = lazy(async () => ({ default: (await import("./states/no-matches")).NoMatches }));
const ScreenFailed = lazy(async () => ({
  default: (await import("./states/screen-failed")).ScreenFailed,
}));
const PeekPanel = lazy(async () => ({ default: (await import("./peek/peek-panel")).PeekPanel }));

/** The rows, or what there is to say instead of rows. */
export function ScreenerMain() {
  const { result, errors } = useScreener();
  const Instead = insteadOfRows(errors.length > 0, result);
  return Instead === null ? (
    <Rows />
  ) : (
    <Suspense fallback={<GridSkeleton />}>
      <Instead />
    </Suspense>
  );
}

function insteadOfRows(isWrong: boolean, { status, total }: ScreenResultState) {
  if (isWrong) return AddressErrors;
  if (status === "failed") return ScreenFailed;
  if (status === "loading") return GridSkeleton;
  return total === 0 ? NoMatches : null;
}

function Rows() {
  const [peeked, setPeeked] = useState<string | null>(null);
  useEscape(peeked !== null, () => setPeeked(null));
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

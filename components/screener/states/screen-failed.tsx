"use client";
import { useScreener } from "@/components/screener/screener-context";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/states";
import { RequestError } from "@/lib/queries/request-error";
import { DayNotGraded } from "./day-not-graded";
import { DayOutside } from "./day-outside";
import { MarketEmpty } from "./market-empty";

/** The rows could not be had: says why; the screen itself is in the address and is kept. */
export function ScreenFailed() {
  const { result, query } = useScreener();
  const { error, retry } = result;
  if (error instanceof RequestError && error.is("market-empty"))
    return <MarketEmpty detail={error.message} onRetry={retry} />;
  if (error instanceof RequestError && query.asOf !== null) {
    if (error.is("day-not-graded")) return <DayNotGraded day={query.asOf} onDone={retry} />;
    if (error.is("outside-stored-range")) return <DayOutside detail={error.message} />;
  }
  return (
    <ErrorState
      title="The rows could not be loaded"
      actions={
        <Button variant="primary" onClick={retry}>
          Try again
        </Button>
      }
    >
      <p>{error?.message}</p>
      <p>Your screen is kept.</p>
    </ErrorState>
  );
}

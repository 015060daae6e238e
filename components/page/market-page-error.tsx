"use client";
import { PageFailed } from "./page-failed";

interface MarketPageErrorProps {
  readonly error: Error & { readonly digest?: string };
  readonly retry: () => void;
}

/** What stands in for a page of the market that could not be made. */
export function MarketPageError({ error, retry }: MarketPageErrorProps) {
  return (
    <PageFailed
      title="This page could not be shown"
      kept="Nothing was changed, and the day is kept in the address."
      digest={error.digest}
      onRetry={retry}
    />
  );
}

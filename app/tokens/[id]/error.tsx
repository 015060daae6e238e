"use client";
import { PageFailed } from "@/components/page/page-failed";

interface ErrorPageProps {
  readonly error: Error & { readonly digest?: string };
  readonly retry: () => void;
}

/** The page of a token could not be made; the address is kept. */
export default function ErrorPage({ error, retry }: ErrorPageProps) {
  return (
    <PageFailed
      title="This token could not be shown"
      kept="The token and the day are kept in the address."
      digest={error.digest}
      onRetry={retry}
    />
  );
}

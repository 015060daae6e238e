"use client";
import { PageFailed } from "@/components/sectors/page-failed";

interface ErrorPageProps {
  readonly error: Error & { readonly digest?: string };
  readonly retry: () => void;
}

/** The page could not be made; the address is kept. */
export default function ErrorPage({ error, retry }: ErrorPageProps) {
  return <PageFailed digest={error.digest} onRetry={retry} />;
}

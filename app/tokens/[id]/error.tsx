"use client";
import { TokenFailed } from "@/components/token/states/token-failed";

interface ErrorPageProps {
  readonly error: Error & { readonly digest?: string };
  readonly retry: () => void;
}

/** The page of a token could not be made; the address is kept. */
export default function ErrorPage({ error, retry }: ErrorPageProps) {
  return <TokenFailed digest={error.digest} onRetry={retry} />;
}

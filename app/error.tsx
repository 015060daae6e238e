"use client";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/states";

interface ErrorPageProps {
  readonly error: Error & { readonly digest?: string };
  readonly retry: () => void;
}

/** A page failed; the address, and with it the screen, is kept. */
export default function ErrorPage({ error, retry }: ErrorPageProps) {
  return (
    <ErrorState
      isPage
      title="This page could not be made"
      actions={
        <Button variant="primary" onClick={retry}>
          Try again
        </Button>
      }
    >
      <p>
        The server could not answer. If it goes on, look at the log of <code>npm start</code>
        {error.digest !== undefined && ` for ${error.digest}`}. What you had chosen is kept in the
        address.
      </p>
    </ErrorState>
  );
}

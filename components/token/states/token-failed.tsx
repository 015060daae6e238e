import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/states";

interface TokenFailedProps {
  /** Finds the failure in the server's log. */
  readonly digest: string | undefined;
  readonly onRetry: () => void;
}

/** The server could not make the page. */
export function TokenFailed({ digest, onRetry }: TokenFailedProps) {
  return (
    <ErrorState
      isPage
      title="This token could not be shown"
      actions={
        <Button variant="primary" onClick={onRetry}>
          Try again
        </Button>
      }
    >
      <p>
        The server could not answer
        {digest !== undefined && (
          <>
            {" "}
            (<code className="figures">{digest}</code> in its log)
          </>
        )}
        . The token and the day are kept in the address.
      </p>
    </ErrorState>
  );
}

import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/states";

interface PageFailedProps {
  /** Finds the failure in the server's log. */
  readonly digest: string | undefined;
  readonly onRetry: () => void;
}

/** The server could not make the page; its address is kept. */
export function PageFailed({ digest, onRetry }: PageFailedProps) {
  return (
    <ErrorState
      isPage
      title="This page could not be shown"
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
        . Nothing was changed, and the day is kept in the address.
      </p>
    </ErrorState>
  );
}

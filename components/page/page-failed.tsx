import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/states";

interface PageFailedProps {
  readonly title: string;
  /** What is not lost, as a sentence. */
  readonly kept: string;
  /** Finds the failure in the server's log. */
  readonly digest: string | undefined;
  readonly onRetry: () => void;
}

/** The server could not make the page; its address is kept. */
export function PageFailed({ title, kept, digest, onRetry }: PageFailedProps) {
  return (
    <ErrorState
      isPage
      title={title}
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
        . {kept}
      </p>
    </ErrorState>
  );
}

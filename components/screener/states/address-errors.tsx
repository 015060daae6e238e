"use client";
import { useScreener } from "@/components/screener/screener-context";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/states";

/** The address asks for something that is not there: lists what, and offers to leave it out. */
export function AddressErrors() {
  const { errors, repair } = useScreener();
  return (
    <ErrorState
      title="The address asks for something that cannot be screened by"
      actions={
        <Button variant="primary" onClick={repair}>
          Leave it out
        </Button>
      }
    >
      <ul className="flex flex-col gap-1">
        {errors.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <code className="font-mono text-grid text-ink">{path}</code> {message}
          </li>
        ))}
      </ul>
    </ErrorState>
  );
}

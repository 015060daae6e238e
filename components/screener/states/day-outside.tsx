"use client";
import { useScreener } from "@/components/screener/screener-context";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/states";

/** The day of the address lies outside of what is stored. */
export function DayOutside({ detail }: { detail: string }) {
  const { query, commit } = useScreener();
  return (
    <ErrorState
      title="Nothing is stored for that day"
      actions={
        <Button variant="primary" onClick={() => commit({ ...query, asOf: null })}>
          Go to the latest day
        </Button>
      }
    >
      <p>{detail}</p>
    </ErrorState>
  );
}

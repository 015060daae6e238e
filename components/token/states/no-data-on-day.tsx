import Link from "next/link";
import { tokenHref } from "@/components/token/model";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/states";

/** The token or the whole market has no snapshots on the day of the address. */
export function NoDataOnDay({ id, detail }: { id: string; detail: string }) {
  return (
    <EmptyState
      isPage
      title="Nothing is stored for that day"
      actions={
        <Button variant="primary" asChild>
          <Link href={tokenHref(id, null)}>Show the latest day</Link>
        </Button>
      }
    >
      <p>{detail}</p>
    </EmptyState>
  );
}

import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/states";

/** Nothing is stored or graded yet. */
export function MarketEmpty({ detail }: { detail: string }) {
  return (
    <EmptyState
      isPage
      title="There is no graded market yet"
      actions={
        <Button variant="primary" asChild>
          <Link href="/">Go to the screener</Link>
        </Button>
      }
    >
      <p>{detail}</p>
    </EmptyState>
  );
}

import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/states";

/** There is no such page. */
export default function NotFound() {
  return (
    <EmptyState
      isPage
      title="There is nothing at this address"
      actions={
        <Button variant="primary" asChild>
          <Link href="/">Go to the screener</Link>
        </Button>
      }
    >
      <p>
        The token or page may have had another name. The search above finds tokens by symbol, name
        or id.
      </p>
    </EmptyState>
  );
}

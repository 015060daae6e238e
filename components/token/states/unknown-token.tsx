import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { EmptyState } from "@/components/ui/states";
import { NearestTokens } from "./nearest-tokens";

/** There is no token of that id: offers the nearest ones and a search that works without JavaScript too. */
export function UnknownToken() {
  return (
    <EmptyState
      isPage
      title="There is no such token"
      actions={
        <Button asChild>
          <Link href="/">Go to the screener</Link>
        </Button>
      }
    >
      <p>Tokens are found by symbol, name or id; the id is the last part of the address.</p>
      <NearestTokens />
      <form action="/" className="mt-4 flex gap-2">
        <Input name="q" aria-label="Search for a token" placeholder="Symbol, name or id" />
        <Button type="submit" variant="primary">
          Search
        </Button>
      </form>
    </EmptyState>
  );
}

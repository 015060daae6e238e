import type { Metadata } from "next";
import Link from "next/link";
import { currentUser } from "@/app/current-user";
import { BasketList } from "@/components/baskets/basket-list";
import { PageFrame } from "@/components/page/page-frame";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/states";
import { listBaskets } from "@/lib/services/saved-baskets/read-baskets";

export const metadata: Metadata = { title: "My baskets" };

const build = (
  <Button variant="primary" asChild>
    <Link href="/basket">Build a basket</Link>
  </Button>
);

/** The baskets of who is signed in; a visitor is told how to keep one. */
export default async function Page() {
  const user = await currentUser();
  if (user === null)
    return (
      <EmptyState
        isPage
        title="Sign in to keep baskets"
        actions={
          <>
            <Button variant="primary" asChild>
              <Link href="/signin?next=/baskets">Sign in</Link>
            </Button>
            <Button asChild>
              <Link href="/basket">Build a basket first</Link>
            </Button>
          </>
        }
      >
        You can build a basket without an account. It stays in this browser and is saved when you
        sign in.
      </EmptyState>
    );
  const baskets = await listBaskets(user.id);
  if (baskets.length === 0)
    return (
      <EmptyState isPage title="No baskets yet" actions={build}>
        Save a basket in the builder, and see here what became of it.
      </EmptyState>
    );
  return (
    <PageFrame
      title="My baskets"
      lead="What became of each since the day that made it, if bought as saved and left alone. Unknown prices stay unknown."
      aside={build}
    >
      <BasketList baskets={baskets} />
    </PageFrame>
  );
}

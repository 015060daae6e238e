import type { Metadata } from "next";
import Link from "next/link";
import { foundOrNot } from "@/app/baskets/load-basket";
import { requireUser } from "@/app/current-user";
import { BasketComparison } from "@/components/baskets/basket-comparison";
import { PageFrame } from "@/components/page/page-frame";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/states";
import { readBaskets } from "@/lib/services/saved-baskets/read-baskets";

export const metadata: Metadata = { title: "Compare baskets" };

const back = (
  <Button asChild>
    <Link href="/baskets">All baskets</Link>
  </Button>
);

/** Up to three saved baskets side by side: `?ids=a&ids=b`, or separated by commas. */
export default async function Page({ searchParams }: PageProps<"/baskets/compare">) {
  const given = [(await searchParams).ids ?? []].flat().flatMap((text) => text.split(","));
  const ids = [...new Set(given.filter(Boolean))];
  const user = await requireUser(`/baskets/compare?ids=${ids.join(",")}`);
  if (ids.length < 2)
    return (
      <EmptyState isPage title="Choose two or three baskets" actions={back}>
        Tick them in the list of your baskets, then compare.
      </EmptyState>
    );
  const baskets = await foundOrNot(readBaskets(user.id, ids.slice(0, 3)));
  return (
    <PageFrame
      title="Baskets compared"
      lead={
        ids.length > 3
          ? "The first three of those you chose."
          : "What became of them, and how they differ."
      }
      aside={back}
    >
      <BasketComparison baskets={baskets} />
    </PageFrame>
  );
}

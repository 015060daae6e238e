import type { Metadata } from "next";
import "@/app/reports/print.css";
import { foundOrNot } from "@/app/baskets/load-basket";
import { SharedBasketView } from "@/components/baskets/shared-basket-view";
import { readSharedBasket } from "@/lib/services/saved-baskets/share-basket";

// A link is a secret between who has it: it is neither indexed nor told to other sites.
export const metadata: Metadata = {
  title: "Shared basket",
  robots: { index: false, follow: false },
  referrer: "no-referrer",
};

/** A basket that somebody shared by a read-only link. */
export default async function Page({ params }: PageProps<"/shared/baskets/[token]">) {
  const { token } = await params;
  return <SharedBasketView {...(await foundOrNot(readSharedBasket(token)))} />;
}

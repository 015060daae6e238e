import type { Metadata } from "next";
import { Suspense } from "react";
import "@/app/reports/print.css";
import { isDocument } from "@/app/is-document";
import { oneOf } from "@/app/market-page";
import { BasketBuilder } from "@/components/basket/basket-builder";
import { MarketProblem } from "@/components/page/market-problem";
import { PageFrame } from "@/components/page/page-frame";
import { PageSkeleton } from "@/components/page/page-skeleton";
import type { BasketSettings } from "@/lib/domain/basket/settings";
import { marketCatalog } from "@/lib/domain/market/frame-columns";
import { askedBasket, loadBasket, storedRange } from "./load-basket";

export const metadata: Metadata = {
  title: "Basket builder",
  description: "From thousands of tokens to a few bets whose risks and exits are known.",
};

async function Basket({ settings, asOf }: { settings: BasketSettings; asOf: string | null }) {
  const [page, range] = await Promise.all([loadBasket(settings, asOf), storedRange(asOf)]);
  if (!("value" in page)) return <MarketProblem {...page} />;
  const { value } = page;
  return (
    <>
      {value.leftOut.length > 0 && (
        <p role="status" className="text-grid text-ink-2">
          No basket of this market keeps to all of the default settings, so they are changed:{" "}
          {value.leftOut.join("; ")}.
        </p>
      )}
      <BasketBuilder
        settings={value.settings}
        first={value.answer}
        asOf={asOf}
        flags={marketCatalog.flags}
        range={range}
      />
    </>
  );
}

/** The builder of moonshot baskets: `?settings={…}&mustHave=a,b&asOf=2021-05-01`. */
export default async function Page({ searchParams }: PageProps<"/basket">) {
  const search = await searchParams;
  const asOf = oneOf(search.asOf);
  const { settings, isRefused } = askedBasket(search);
  const basket = <Basket key={asOf} settings={settings} asOf={asOf} />;
  return (
    <PageFrame
      isWide
      title="Moonshot basket"
      lead="A few bets out of thousands of tokens, spread over kinds of bets, with planned exits. Most moonshots fail: this is money you can lose."
    >
      {isRefused && (
        <p role="alert" className="text-serious">
          The address asks for settings that there are not; these are the defaults.
        </p>
      )}
      {(await isDocument()) ? (
        basket
      ) : (
        <Suspense fallback={<PageSkeleton label="Building a basket" />}>{basket}</Suspense>
      )}
    </PageFrame>
  );
}

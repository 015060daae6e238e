import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { isDocument } from "@/app/is-document";
import { DayNotGraded } from "@/components/token/states/day-not-graded";
import { MarketEmpty } from "@/components/token/states/market-empty";
import { NoDataOnDay } from "@/components/token/states/no-data-on-day";
import { TokenSkeleton } from "@/components/token/states/token-skeleton";
import { TokenView } from "@/components/token/token-view";
import { type Asked, loadFacts, loadToken, lookUpToken } from "./load-token";

type Props = PageProps<"/tokens/[id]">;

const textOrNull = (value: string | string[] | undefined) =>
  typeof value === "string" && value !== "" ? value : null;

async function addressOf({ params, searchParams }: Props) {
  const [{ id }, { asOf, since, reveal }] = await Promise.all([params, searchParams]);
  return {
    id: decodeURIComponent(id),
    asOf: textOrNull(asOf),
    asked: { since: textOrNull(since), reveal: reveal === "1" },
  };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { id, asOf } = await addressOf(props);
  const { state } = await lookUpToken(id, asOf);
  if (state !== "found") return { title: state === "unknown" ? "No such token" : "Token" };
  const { detail, explanation } = await loadFacts(id, asOf);
  const title = `${detail.name} (${detail.symbol.toUpperCase()})`;
  const [overall] = explanation.explanations;
  return overall === undefined ? { title } : { title, description: overall.sentence };
}

async function Token({ id, asOf, asked }: { id: string; asOf: string | null; asked: Asked }) {
  return <TokenView data={await loadToken(id, asOf, asked)} />;
}

/** A token on a day: what it is worth, how it is graded and why. */
export default async function Page(props: Props) {
  const { id, asOf, asked } = await addressOf(props);
  // Before anything is sent, so that an unknown token has the status 404.
  const found = await lookUpToken(id, asOf);
  switch (found.state) {
    case "found": {
      const token = <Token id={id} asOf={asOf} asked={asked} />;
      if (await isDocument()) return token;
      return (
        <Suspense key={`${id} ${asOf}`} fallback={<TokenSkeleton />}>
          {token}
        </Suspense>
      );
    }
    case "unknown":
      return notFound();
    case "not-graded":
      return <DayNotGraded day={found.day} />;
    case "no-data":
      return <NoDataOnDay id={id} detail={found.detail} />;
    case "empty":
      return <MarketEmpty detail={found.detail} />;
  }
}

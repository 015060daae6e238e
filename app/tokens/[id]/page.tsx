import type { Metadata } from "next";
import { DayNotGraded } from "@/components/token/states/day-not-graded";
import { MarketEmpty } from "@/components/token/states/market-empty";
import { NoDataOnDay } from "@/components/token/states/no-data-on-day";
import { TokenView } from "@/components/token/token-view";
import { loadToken } from "./load-token";

type Props = PageProps<"/tokens/[id]">;

async function loadFor({ params, searchParams }: Props) {
  const [{ id }, { asOf }] = await Promise.all([params, searchParams]);
  return loadToken(decodeURIComponent(id), typeof asOf === "string" && asOf !== "" ? asOf : null);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const loaded = await loadFor(props);
  if (loaded.state !== "ready") return { title: "Token" };
  const { detail, explanation } = loaded.data;
  const [overall] = explanation.explanations;
  return {
    title: `${detail.name} (${detail.symbol.toUpperCase()})`,
    ...(overall === undefined ? {} : { description: overall.sentence }),
  };
}

/** A token on a day: what it is worth, how it is graded and why. */
export default async function Page(props: Props) {
  const loaded = await loadFor(props);
  switch (loaded.state) {
    case "ready":
      return <TokenView data={loaded.data} />;
    case "not-graded":
      return <DayNotGraded day={loaded.day} />;
    case "no-data":
      return <NoDataOnDay id={loaded.id} detail={loaded.detail} />;
    case "empty":
      return <MarketEmpty detail={loaded.detail} />;
  }
}

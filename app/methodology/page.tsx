import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MethodologyView } from "@/components/methodology/methodology-view";
import { ProblemError } from "@/lib/services/problem-error";
import { loadMethodology } from "./load-methodology";

export const metadata: Metadata = {
  title: "Methodology",
  description: "How grades come about: data points, weights, fits and their record, in full.",
};

const one = (value: string | string[] | undefined): string | null =>
  typeof value === "string" && value !== "" ? value : null;

/** How grades come about, with the weights of a day's model: `?asOf=2021-05-01`, or of any other: `?model=fork-…`. */
export default async function Page({ searchParams }: PageProps<"/methodology">) {
  const search = await searchParams;
  const data = await loadMethodology(one(search.asOf), one(search.model)).catch(
    (error: unknown) => {
      if (error instanceof ProblemError && error.problem === "not-found") return notFound();
      throw error;
    },
  );
  return <MethodologyView data={data} />;
}

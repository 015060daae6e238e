import type { Metadata } from "next";
import Link from "next/link";
import { ComparedDifferences } from "@/components/compare/compared-differences";
import { ComparisonTable } from "@/components/compare/comparison-table";
import { maxCompared } from "@/components/compare/max-compared";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/states";
import { ProblemError } from "@/lib/services/problem-error";
import { loadComparison } from "./load-comparison";

export const metadata: Metadata = { title: "Compare" };

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

const back = (
  <Button variant="primary" asChild>
    <Link href="/">Go to the screener</Link>
  </Button>
);

/** Up to four tokens side by side: `?ids=a,b&asOf=2021-05-01`. */
export default async function Page({ searchParams }: PageProps<"/compare">) {
  const search = await searchParams;
  const asOf = one(search.asOf);
  const ids = [...new Set((one(search.ids) ?? "").split(",").filter(Boolean))].slice(
    0,
    maxCompared,
  );
  const comparison = await loadComparison(ids, asOf).catch((error: unknown) => {
    if (error instanceof ProblemError) return error.message;
    throw error;
  });
  if (typeof comparison === "string")
    return (
      <EmptyState isPage title="These tokens cannot be compared" actions={back}>
        {comparison}
      </EmptyState>
    );
  if (comparison.tokens.length === 0)
    return (
      <EmptyState isPage title="No tokens to compare" actions={back}>
        Add up to {maxCompared} tokens with the plus beside their names, or with the key c.
      </EmptyState>
    );
  const { missing, tokens } = comparison;
  return (
    <div className="mx-auto w-full max-w-7xl px-4 py-6">
      <h1 className="text-lg font-semibold">
        {tokens.map(({ symbol }) => symbol.toUpperCase()).join(", ")} compared
      </h1>
      {missing.length > 0 && <p className="text-serious">No such token: {missing.join(", ")}.</p>}
      <ComparisonTable comparison={comparison} day={asOf === undefined ? "" : `?asOf=${asOf}`} />
      <ComparedDifferences differences={comparison.differences} />
    </div>
  );
}

"use client";
import Link from "next/link";
import { usePathname, useRouter } from "next/navigation";
import { DayGrading } from "@/components/layout/day-grading";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/states";
import type { Day } from "@/lib/domain/market/day";

interface MarketProblemProps {
  readonly title: string;
  readonly detail: string;
  /** The day that is stored but not graded yet; null for every other problem. */
  readonly ungradedDay: Day | null;
}

/** Why a page has no market to show, and what to do about it; a day that is only not graded yet is graded. */
export function MarketProblem({ title, detail, ungradedDay }: MarketProblemProps) {
  const router = useRouter();
  const pathname = usePathname();
  const latest = (
    <Button variant="primary" asChild>
      <Link href={pathname}>Show the latest day</Link>
    </Button>
  );
  if (ungradedDay !== null)
    return (
      <DayGrading
        isPage
        day={ungradedDay}
        kept="The page and the day are kept in the address."
        back={latest}
        onDone={() => router.refresh()}
      />
    );
  return (
    <EmptyState
      isPage
      title={title}
      actions={
        <>
          {latest}
          <Button asChild>
            <Link href="/">Go to the screener</Link>
          </Button>
        </>
      }
    >
      <p>{detail}</p>
    </EmptyState>
  );
}

"use client";
import Link from "next/link";
import { usePathname, useRouter } from "next/navigation";
import { DayGrading } from "@/components/layout/day-grading";
import { Button } from "@/components/ui/button";
import type { Day } from "@/lib/domain/market/day";

/** Grades the day of the address and then shows the token on it. */
export function DayNotGraded({ day }: { day: Day }) {
  const router = useRouter();
  const pathname = usePathname();
  return (
    <DayGrading
      isPage
      day={day}
      kept="The token and the day are kept in the address."
      back={
        <Button asChild>
          <Link href={pathname}>Show the latest day</Link>
        </Button>
      }
      onDone={() => router.refresh()}
    />
  );
}

"use client";
import { CalendarDays } from "lucide-react";
import { lazy, Suspense } from "react";
import { Popover } from "@/components/ui/popover";
import { Skeleton } from "@/components/ui/skeleton";
import { formatDate } from "@/lib/domain/format";
import type { MarketHeader } from "./market-header";
import { useAsOf } from "./use-as-of";

const AsOfCalendar = lazy(async () => ({
  default: (await import("./as-of-calendar")).AsOfCalendar,
}));

/** The day the page shows, and a calendar to choose another. */
export function AsOfPicker({ market }: { market: MarketHeader }) {
  const { asOf, setAsOf } = useAsOf();
  const shown = asOf ?? market.latest;
  const { range, latest } = market;
  if (range === null || shown === null) return null;
  return (
    <Popover
      label="Choose the day to look at"
      button={{
        className: asOf === null ? "" : "border-accent",
        children: (
          <>
            <CalendarDays aria-hidden />
            <span className="max-sm:sr-only">As of</span>
            <span className="tabular-nums">{formatDate(shown)}</span>
          </>
        ),
      }}
    >
      {(close) => (
        <Suspense fallback={<Skeleton className="h-96 w-64" />}>
          <AsOfCalendar
            range={range}
            shown={shown}
            latest={latest}
            onChoose={(day) => {
              close();
              setAsOf(day);
            }}
          />
        </Suspense>
      )}
    </Popover>
  );
}

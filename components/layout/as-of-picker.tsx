"use client";
import { CalendarDays } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
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
  const [open, setOpen] = useState(false);
  const shown = asOf ?? market.latest;
  if (market.range === null || shown === null) return null;
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button className={asOf === null ? "" : "border-accent"}>
          <CalendarDays aria-hidden />
          <span className="max-sm:sr-only">As of</span>
          <span className="tabular-nums">{formatDate(shown)}</span>
        </Button>
      </PopoverTrigger>
      <PopoverContent align="end" aria-label="Choose the day to look at">
        <Suspense fallback={<Skeleton className="h-80 w-64" />}>
          <AsOfCalendar
            range={market.range}
            shown={shown}
            latest={market.latest}
            onChoose={(day) => {
              setOpen(false);
              setAsOf(day);
            }}
          />
        </Suspense>
      </PopoverContent>
    </Popover>
  );
}

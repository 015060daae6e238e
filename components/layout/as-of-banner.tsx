"use client";
import { History } from "lucide-react";
import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { Button } from "@/components/ui/button";
import { formatDate } from "@/lib/domain/format";
import { type Day, parseDay } from "@/lib/domain/market/day";
import type { ModelSpan } from "./market-header";

interface AsOfBannerProps {
  /** The newest graded day; looking at it is no journey. */
  readonly latest: Day | null;
  /** Which models graded which days, oldest first. */
  readonly models: readonly ModelSpan[];
}

/** What belongs to the past day only and is left behind with it. */
const ofThePast = ["asOf", "cursor", "since", "reveal"];

/** Says on every page of a past day that it is one, with which model it was graded, and leads back. Works without a script. */
export function AsOfBanner({ latest, models }: AsOfBannerProps) {
  const pathname = usePathname();
  const search = useSearchParams();
  const day = parseDay(search.get("asOf") ?? "");
  if (day === null || day === latest) return null;
  const params = new URLSearchParams(search.toString());
  for (const name of ofThePast) params.delete(name);
  const text = params.toString().replaceAll("%2C", ",");
  const model = models.findLast(({ from }) => from <= day);
  return (
    <aside
      aria-label="Time machine"
      className="flex min-h-8 shrink-0 items-center gap-2 border-b border-accent bg-selected px-3 py-1 text-xs sm:px-4"
    >
      <History aria-hidden className="size-3.5 shrink-0" />
      <p className="min-w-0 grow">
        You are looking at <strong>{formatDate(day)}</strong> as it was known then
        {model !== undefined && (
          <span className="text-ink-2">, graded with the model of that day: {model.name}</span>
        )}
        .
      </p>
      <Button size="sm" asChild className="pointer-coarse:h-9">
        <Link href={text === "" ? pathname : `${pathname}?${text}`} prefetch={false}>
          Back to today
        </Link>
      </Button>
    </aside>
  );
}

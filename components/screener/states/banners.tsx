"use client";
import { useQuery } from "@tanstack/react-query";
import { RefreshCw } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { useScreener } from "@/components/screener/screener-context";
import { Button } from "@/components/ui/button";
import { marketQuery } from "@/lib/queries/market";

function Banner({ icon, children, action }: Record<"icon" | "children" | "action", ReactNode>) {
  return (
    <div
      role="status"
      className="flex min-h-8 shrink-0 items-center gap-2 border-b bg-selected px-3 py-1 text-xs sm:px-4 [&>svg]:size-3.5 [&>svg]:shrink-0"
    >
      {icon}
      <p className="min-w-0 grow">{children}</p>
      {action}
    </div>
  );
}

/** Says that a newer grading is there. */
export function Banners() {
  const stale = useStale();
  const router = useRouter();
  return (
    <>
      {stale !== null && (
        <Banner
          icon={<RefreshCw aria-hidden />}
          action={
            <Button size="sm" onClick={() => router.refresh()}>
              Reload
            </Button>
          }
        >
          {stale}
        </Banner>
      )}
    </>
  );
}

/** Until then the page itself is the answer. */
const firstLookMs = 60_000;

function useLater(milliseconds: number): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return later;
}

/** Why what is shown is no longer the newest; null when it is. */
function useStale(): string | null {
  const { first, query } = useScreener();
  const meta = first.answer?.meta;
  const old = useLater(firstLookMs);
  const market = useQuery({ ...marketQuery(), enabled: meta !== undefined && old });
  if (meta === undefined || query.asOf !== null) return null;
  const newest = market.data?.newestGradedDay;
  if (newest != null && newest > meta.asOf) return `A newer day has been graded: ${newest}.`;
  return meta.stale
    ? "The stored market has changed since this grading. A new one is on its way."
    : null;
}

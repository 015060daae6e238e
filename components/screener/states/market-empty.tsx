"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { EmptyState } from "@/components/ui/states";

const everyMs = 4000;

interface MarketEmptyProps {
  readonly detail: string;
  readonly onRetry: () => void;
}

/** Nothing is stored or graded yet: says how to fill the store and looks again by itself. */
export function MarketEmpty({ detail, onRetry }: MarketEmptyProps) {
  const router = useRouter();
  const latest = useRef(onRetry);
  latest.current = onRetry;
  useEffect(() => {
    const timer = setInterval(() => {
      latest.current();
      router.refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <EmptyState title="There is no graded market yet">
      <p>{detail}</p>
      <p className="mt-2">
        A simulated market comes with <code className="font-mono text-grid">npm run demo</code>,
        your own history with <code className="font-mono text-grid">npm run import -- FILES</code>.
        This page looks again every few seconds.
      </p>
    </EmptyState>
  );
}

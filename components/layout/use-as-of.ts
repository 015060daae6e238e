"use client";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { type Day, formatDay, parseDay } from "@/lib/domain/market/day";

/** The query string with another day; null is the newest. */
function withAsOf(search: string, day: Day | null): string {
  const params = new URLSearchParams(search);
  params.delete("cursor");
  if (day === null) params.delete("asOf");
  else params.set("asOf", formatDay(day));
  const text = params.toString().replaceAll("%2C", ",");
  return text === "" ? "" : `?${text}`;
}

/**
 * The day the page shows (null is the newest) and the way to another one. The screener keeps its market in the browser,
 * so there the address changes without asking the server.
 */
export function useAsOf(): { asOf: Day | null; setAsOf: (day: Day | null) => void } {
  const router = useRouter();
  const pathname = usePathname();
  const search = useSearchParams();
  const given = search.get("asOf");
  const setAsOf = (day: Day | null) => {
    const url = pathname + withAsOf(search.toString(), day);
    if (pathname === "/") window.history.pushState(null, "", url);
    else router.push(url);
  };
  return { asOf: given === null ? null : parseDay(given), setAsOf };
}

"use client";
import { useEffect, useState } from "react";
import { formatSince, formatUtcTime } from "@/lib/domain/format";

interface DataAgeProps {
  /** When the data was observed or graded, epoch milliseconds. */
  readonly at: number;
  /** The server's clock when it answered, so that server and browser print the same text first. */
  readonly now: number;
}

/** How old something is, counted on every minute. */
export function DataAge({ at, now }: DataAgeProps) {
  const [clock, setClock] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setClock(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  const age = formatSince(at, clock);
  return (
    <time
      dateTime={new Date(at).toISOString()}
      title={formatUtcTime(at)}
      className="whitespace-nowrap tabular-nums"
    >
      <span aria-hidden>{age.text}</span>
      <span className="sr-only">{age.spoken}</span>
    </time>
  );
}

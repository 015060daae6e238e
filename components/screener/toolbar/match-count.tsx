"use client";
import { useEffect, useState } from "react";
import { useScreener } from "@/components/screener/screener-context";
import { group } from "@/lib/domain/format";

/** What a screen reader is told waits until the reader stops moving a thumb. */
const quietMs = 600;

/** `1,284 of 2,035 tokens`, also while a thumb is dragged. */
export function MatchCount() {
  const { result } = useScreener();
  const { total, size } = result;
  const text =
    total === null
      ? "Counting…"
      : `${group(total)}${size === null ? "" : ` of ${group(size)}`} tokens`;
  const [told, setTold] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setTold(text), quietMs);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <>
      <p
        data-testid="match-count"
        className="px-1 sm:min-w-[22ch] text-right text-xs whitespace-nowrap text-ink-2 tabular-nums"
      >
        {text}
      </p>
      <p role="status" className="sr-only">
        {told === "" ? "" : `${told} match`}
      </p>
    </>
  );
}

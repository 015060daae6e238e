import { type Day, parseDay } from "@/lib/domain/market/day";
import type { TokenHistory } from "./model";

/** The newest known price of a history and its changes; null is unknown. */
export interface LastPrice {
  readonly day: Day;
  readonly price: number;
  /** Over 1, 7 and 30 days, as fractions. */
  readonly changes: Readonly<Record<1 | 7 | 30, number | null>>;
}

/** The newest price of a history; null when no price is known. */
export function lastPrice({ days, price }: TokenHistory): LastPrice | null {
  const at = price.findLastIndex((value) => value !== null);
  const now = price[at] ?? null;
  const day = parseDay(days[at] ?? "");
  if (now === null || day === null) return null;
  const change = (back: number): number | null => {
    const then = price[at - back] ?? null;
    return then === null || then === 0 ? null : now / then - 1;
  };
  return { day, price: now, changes: { 1: change(1), 7: change(7), 30: change(30) } };
}

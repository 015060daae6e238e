import type { Signal } from "@/lib/domain/signal";
import { signals } from "@/lib/domain/signals";

/** Every published rule. */
export const signalRules: readonly Signal[] = signals;

const byKey = new Map(signalRules.map((rule) => [rule.key, rule]));

/** The name of a rule; of one that was withdrawn, its key. */
export const ruleName = (key: string): string => byKey.get(key)?.name ?? key;

/** "bullish" or "bearish". */
export const directionWord = (direction: 1 | -1): "bullish" | "bearish" =>
  direction > 0 ? "bullish" : "bearish";

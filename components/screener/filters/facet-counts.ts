import { withChoices } from "@/components/screener/state/edit-query";
import type { MarketFrame } from "@/lib/domain/market/frame";
import { canRun } from "@/lib/domain/screen/needs";
import type { ScreenQuery } from "@/lib/domain/screen/query";
import { runScreen } from "@/lib/domain/screen/run-screen";

/**
 * How many tokens each value of a column of choices would give if it alone were ticked, the other filters staying.
 * Empty when the frame cannot tell.
 */
export function facetCounts(
  frame: MarketFrame | null,
  query: ScreenQuery,
  id: string,
): ReadonlyMap<string, number> {
  const others = withChoices(query, id, []);
  const choice = frame?.choices.get(id);
  if (frame === null || choice === undefined || !canRun(frame, others)) return new Map();
  const counts = new Uint32Array(choice.labels.length);
  for (const row of runScreen(frame, others).rows) {
    const code = choice.codes[row] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return new Map(choice.labels.map((label, code) => [label, counts[code] ?? 0]));
}

import type { MarketFrame } from "@/lib/domain/market/frame";
import type { Filter } from "./filters";
import { perFrame } from "./per-frame";

const haystacksOf = perFrame((frame) =>
  frame.ids.map((id, row) =>
    `${frame.symbols[row]}\n${frame.names[row]}\n${id}\n${frame.contracts[row]}`.toLowerCase(),
  ),
);

/** Keeps tokens whose symbol, name, id or contract contains a text, whatever the case. */
export function textFilter(frame: MarketFrame, text: string): Filter {
  const wanted = text.toLowerCase();
  return {
    cost: 60,
    keep: (rows, count) => {
      const texts = haystacksOf(frame);
      let kept = 0;
      for (let i = 0; i < count; i++) {
        const row = rows[i] ?? 0;
        if (texts[row]?.includes(wanted)) rows[kept++] = row;
      }
      return kept;
    },
  };
}

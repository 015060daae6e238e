import clsx from "clsx";

export type SignalDirectionWord = "bullish" | "bearish";

export const directionArrows = { bullish: "▲", bearish: "▼" } as const;
const colours = { bullish: "text-up", bearish: "text-down" } as const;

/** Which way a rule points: arrow and word, never colour alone. */
export function DirectionMark({ direction }: { direction: SignalDirectionWord }) {
  return (
    <span
      className={clsx(
        "inline-flex items-center gap-1 text-xs whitespace-nowrap",
        colours[direction],
      )}
    >
      <span aria-hidden className="text-[0.7em]">
        {directionArrows[direction]}
      </span>
      {direction}
    </span>
  );
}

import clsx from "clsx";
import { formatPoints } from "@/lib/domain/format";

/** What a factor adds to a grade, from the middle to the right, or takes away, to the left. `peak` fills half the width. */
export function ContributionBar({ points, peak }: { points: number; peak: number }) {
  const share = Math.min(1, Math.abs(points) / peak) * 50;
  return (
    <span aria-hidden className="relative block h-3 border-x border-transparent">
      <span className="absolute inset-y-0 left-1/2 w-px bg-line-strong" />
      <span
        className={clsx(
          "absolute inset-y-0.5",
          points >= 0 ? "left-1/2 bg-up" : "right-1/2 bg-down",
        )}
        style={{ width: `${share}%` }}
      />
    </span>
  );
}

/** Grade points with sign and arrow: ▲ +3.4. */
export function Points({ value }: { value: number | null }) {
  const { text, full, arrow, direction } = formatPoints(value);
  return (
    <span
      title={full}
      className={clsx(
        "figures text-right",
        direction === "up" && "text-up",
        direction === "down" && "text-down",
        (direction === "flat" || direction === "unknown") && "text-ink-3",
      )}
    >
      <span aria-hidden className="mr-1 text-[0.7em]">
        {arrow}
      </span>
      {text}
    </span>
  );
}

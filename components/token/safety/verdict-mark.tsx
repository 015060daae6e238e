import clsx from "clsx";
import { Check, CircleHelp, OctagonX, TriangleAlert } from "lucide-react";
import type { Verdict } from "@/lib/domain/safety/safety-report";

const icons = { pass: Check, warn: TriangleAlert, fail: OctagonX, unknown: CircleHelp } as const;
const words = { pass: "Pass", warn: "Warning", fail: "Fail", unknown: "Unknown" } as const;
const colours = {
  pass: "text-ink-2",
  warn: "text-serious",
  fail: "text-severe font-medium",
  unknown: "text-ink-3",
} as const;

/** What a check came to: icon and word, never colour alone. Passing is quiet: it is no promise. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const Icon = icons[verdict];
  return (
    <span className={clsx("inline-flex items-center gap-1 text-xs", colours[verdict])}>
      <Icon aria-hidden className="size-3.5 shrink-0" />
      {words[verdict]}
    </span>
  );
}

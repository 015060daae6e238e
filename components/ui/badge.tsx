import clsx from "clsx";
import { Info, OctagonAlert, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { Severity } from "@/lib/domain/flag";

/** A short fact in a quiet frame. */
export function Badge({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <span
      className={clsx(
        "inline-flex h-5 items-center gap-1 rounded-sm border px-1.5 text-xs whitespace-nowrap text-ink-2",
        className,
      )}
    >
      {children}
    </span>
  );
}

export const severityWords = { severe: "Severe", serious: "Serious", notice: "Notice" } as const;
const icons = { severe: OctagonAlert, serious: TriangleAlert, notice: Info } as const;
const colours = { severe: "text-severe", serious: "text-serious", notice: "text-notice" } as const;

/** How bad a red flag is: icon and word, never colour alone. */
export function SeverityMark({ severity, word = true }: { severity: Severity; word?: boolean }) {
  const Icon = icons[severity];
  return (
    <span className={clsx("inline-flex items-center gap-1 text-xs", colours[severity])}>
      <Icon aria-hidden className="size-3.5 shrink-0" />
      <span className={word ? "" : "sr-only"}>{severityWords[severity]}</span>
    </span>
  );
}

import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

interface SettingsPartProps {
  readonly title: string;
  /** What is chosen, while it is closed. */
  readonly summary?: string;
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** A part of the settings that folds; works without a script. */
export function SettingsPart({ title, summary, open = false, children }: SettingsPartProps) {
  return (
    <details open={open} className="group border-b">
      <summary className="flex min-h-9 cursor-pointer list-none items-center gap-2 py-1.5 hover:bg-hover [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-3.5 shrink-0 text-ink-3 transition-transform duration-100 group-open:rotate-90"
        />
        <h3 className="shrink-0 text-grid font-semibold">{title}</h3>
        {summary !== undefined && (
          <span className="min-w-0 grow truncate text-right text-xs text-ink-3 group-open:hidden">
            {summary}
          </span>
        )}
      </summary>
      <div className="grid gap-2.5 pt-1 pb-4 pl-5.5">{children}</div>
    </details>
  );
}

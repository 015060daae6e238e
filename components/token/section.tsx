import clsx from "clsx";
import type { ReactNode } from "react";

interface SectionProps {
  readonly title: string;
  /** What stands at the right of the title. */
  readonly aside?: ReactNode;
  /** One line about what is shown. */
  readonly note?: ReactNode;
  readonly className?: string;
  /** What an address can lead to. */
  readonly id?: string;
  readonly children: ReactNode;
}

/** A part of the page with its heading. */
export function Section({ title, aside, note, className, id, children }: SectionProps) {
  return (
    <section id={id} className={clsx("min-w-0 scroll-mt-4", className)} aria-label={title}>
      <div className="mb-2 flex min-h-7 flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h2 className="font-semibold">{title}</h2>
        {aside}
      </div>
      {note !== undefined && <p className="-mt-1 mb-2 text-xs text-ink-3 text-pretty">{note}</p>}
      {children}
    </section>
  );
}

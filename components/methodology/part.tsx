import type { ReactNode } from "react";

interface PartProps {
  readonly id: string;
  readonly title: string;
  /** One line about what is shown. */
  readonly note?: string;
  readonly children: ReactNode;
}

/** A part of the page that the list of contents leads to. */
export function Part({ id, title, note, children }: PartProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mt-8 min-w-0 scroll-mt-4">
      <h2 id={`${id}-title`} className="border-b pb-1 text-md font-semibold">
        {title}
      </h2>
      {note !== undefined && <p className="mt-2 text-xs text-ink-3 text-pretty">{note}</p>}
      <div className="mt-3">{children}</div>
    </section>
  );
}

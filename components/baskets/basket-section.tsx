import { type ReactNode, useId } from "react";

interface BasketSectionProps {
  readonly title: string;
  readonly note?: ReactNode;
  /** True for what is done on the screen only. */
  readonly isScreenOnly?: boolean;
  readonly children: ReactNode;
}

/** A part of a saved basket's page. */
export function BasketSection({ title, note, isScreenOnly = false, children }: BasketSectionProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={`flex flex-col gap-3 ${isScreenOnly ? "print:hidden" : ""}`}
    >
      <div>
        <h2 id={id} className="text-md font-semibold">
          {title}
        </h2>
        {note !== undefined && <p className="text-grid text-ink-2">{note}</p>}
      </div>
      {children}
    </section>
  );
}

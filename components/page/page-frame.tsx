import clsx from "clsx";
import type { ReactNode } from "react";

interface PageFrameProps {
  readonly title: string;
  /** What the page shows, in a sentence or two. */
  readonly lead: ReactNode;
  /** What stands at the right of the title. */
  readonly aside?: ReactNode;
  /** True where the page lays out more beside each other than text can be wide. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** Heading, lead and body of a page of text and tables. */
export function PageFrame({ title, lead, aside, isWide = false, children }: PageFrameProps) {
  return (
    <div
      className={clsx(
        "mx-auto flex w-full grow flex-col gap-6 px-3 py-5 sm:px-4",
        isWide ? "max-w-[110rem]" : "max-w-7xl",
      )}
    >
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <h1 className="text-xl font-semibold">{title}</h1>
          <p className="mt-1 max-w-3xl text-ink-2 text-pretty">{lead}</p>
        </div>
        {aside}
      </div>
      {children}
    </div>
  );
}

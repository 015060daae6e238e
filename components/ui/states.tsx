import { CircleSlash, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

interface StateProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** What the reader can do next. */
  readonly actions?: ReactNode;
}

/** Says that there is nothing to show and what to do next. */
export function EmptyState({ title, children, actions }: StateProps) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-start gap-3 px-4 py-12">
      <CircleSlash aria-hidden className="size-5 text-ink-3" />
      <p className="text-md font-semibold">{title}</p>
      {children !== undefined && <div className="text-ink-2">{children}</div>}
      {actions !== undefined && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}

/** Says what went wrong and what was kept; the actions offer the retry. */
export function ErrorState({ title, children, actions }: StateProps) {
  return (
    <div role="alert" className="mx-auto flex max-w-md flex-col items-start gap-3 px-4 py-12">
      <TriangleAlert aria-hidden className="size-5 text-serious" />
      <p className="text-md font-semibold">{title}</p>
      {children !== undefined && <div className="text-ink-2">{children}</div>}
      {actions !== undefined && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}

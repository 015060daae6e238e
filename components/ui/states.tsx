import { CircleSlash, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

interface StateProps {
  readonly title: string;
  /** True where the state is the whole page, so that its title is the page's heading. */
  readonly isPage?: boolean;
  readonly children?: ReactNode;
  /** What the reader can do next. */
  readonly actions?: ReactNode;
}

function Title({ isPage, children }: { isPage: boolean; children: string }) {
  const Element = isPage ? "h1" : "p";
  return <Element className="text-md font-semibold">{children}</Element>;
}

/** Says that there is nothing to show and what to do next. */
export function EmptyState({ title, isPage = false, children, actions }: StateProps) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-start gap-3 px-4 py-12">
      <CircleSlash aria-hidden className="size-5 text-ink-3" />
      <Title isPage={isPage}>{title}</Title>
      {children !== undefined && <div className="text-ink-2">{children}</div>}
      {actions !== undefined && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}

/** Says what went wrong and what was kept; the actions offer the retry. */
export function ErrorState({ title, isPage = false, children, actions }: StateProps) {
  return (
    <div role="alert" className="mx-auto flex max-w-md flex-col items-start gap-3 px-4 py-12">
      <TriangleAlert aria-hidden className="size-5 text-serious" />
      <Title isPage={isPage}>{title}</Title>
      {children !== undefined && <div className="text-ink-2">{children}</div>}
      {actions !== undefined && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}

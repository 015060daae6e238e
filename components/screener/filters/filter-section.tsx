import { X } from "lucide-react";
import { type ReactNode, useId } from "react";

interface FilterSectionProps {
  readonly title: string;
  /** What the filter says now, beside its title. */
  readonly summary?: ReactNode;
  /** Takes the filter away; null while it is not set. */
  readonly onClear: (() => void) | null;
  readonly children: ReactNode;
}

/** One filter of the rail: title, what it says, a way to clear it, its controls. */
export function FilterSection({ title, summary, onClear, children }: FilterSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-b px-4 py-3 last:border-b-0">
      <div className="mb-1 flex h-6 items-center gap-2">
        <h3 id={id} className="text-grid font-medium">
          {title}
        </h3>
        <span className="figures ml-auto truncate text-xs text-ink-3">{summary}</span>
        {onClear !== null && (
          <button
            type="button"
            aria-label={`Clear ${title.toLowerCase()}`}
            onClick={onClear}
            className="-mr-1 grid size-6 place-items-center rounded text-ink-3 hover:bg-hover hover:text-ink"
          >
            <X aria-hidden className="size-3.5" />
          </button>
        )}
      </div>
      {children}
    </section>
  );
}

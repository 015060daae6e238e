"use client";
import { X } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { clearCompared, toggleCompared, useCompared, useRefused } from "./compared";
import { maxCompared } from "./max-compared";

/** The tokens chosen for comparison; nothing while there are none. */
export function CompareTray({ asOf }: { asOf: string | null }) {
  const tokens = useCompared();
  const refused = useRefused();
  if (tokens.length === 0) return null;
  const ids = tokens.map(({ id }) => encodeURIComponent(id)).join();
  const href = `/compare?ids=${ids}${asOf === null ? "" : `&asOf=${asOf}`}`;
  return (
    <section
      aria-label="Comparison"
      className="flex shrink-0 items-center gap-2 border-t bg-surface px-3 py-1.5 sm:px-4"
    >
      <span className="text-xs text-ink-3 max-sm:sr-only">
        Compare {tokens.length} of {maxCompared}
      </span>
      <ul className="flex min-w-0 grow gap-1.5 overflow-x-auto">
        {tokens.map((token) => (
          <li key={token.id} className="shrink-0">
            <button
              type="button"
              aria-label={`Take ${token.symbol} out of the comparison`}
              onClick={() => toggleCompared(token)}
              className="flex h-6 items-center gap-1 rounded-sm border pr-1 pl-2 text-xs hover:bg-hover"
            >
              {token.symbol.toUpperCase()}
              <X aria-hidden className="size-3" />
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="text-xs text-serious">
        {refused !== null && `${refused.symbol.toUpperCase()} does not fit: take one out first.`}
      </p>
      <Button variant="ghost" onClick={clearCompared}>
        Clear
      </Button>
      {tokens.length > 1 && (
        <Button variant="primary" asChild>
          <Link href={href} prefetch={false}>
            Compare
          </Link>
        </Button>
      )}
    </section>
  );
}

"use client";
import { X } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import {
  describeScreen,
  screenParts,
  withoutPart,
} from "@/lib/domain/screen/words/describe-screen";
import { useScreener } from "./screener-context";

const ExpressionEditor = lazy(async () => ({
  default: (await import("./expression/expression-editor")).ExpressionEditor,
}));

/** The screen in words, its parts to take away, and the way to write it as an expression. */
export function WordsBar() {
  const { query, commit, catalog, errors } = useScreener();
  const [editing, setEditing] = useState(errors.some(({ path }) => path === "where"));
  const parts = screenParts(query, catalog);
  return (
    <div className="shrink-0 border-b px-3 py-2 sm:px-4">
      <div className="flex items-start gap-3">
        <h1 className="min-w-0 grow text-sm leading-6 font-medium text-pretty max-sm:line-clamp-2">
          {describeScreen(query, catalog)}
        </h1>
        <Button
          variant="ghost"
          size="sm"
          aria-expanded={editing}
          onClick={() => setEditing(!editing)}
        >
          {editing ? "Close" : "Edit as expression"}
        </Button>
      </div>
      {parts.length > 0 && (
        <ul
          aria-label="Filters in use"
          className="mt-1 flex gap-1.5 max-sm:overflow-x-auto sm:flex-wrap"
        >
          {parts.map(({ param, words }) => (
            <li key={param} className="shrink-0">
              <button
                type="button"
                aria-label={`Remove ${words}`}
                onClick={() => commit(withoutPart(query, param))}
                className="flex h-6 max-w-80 items-center gap-1 rounded-sm bg-accent-soft pr-1 pl-2 text-xs text-ink hover:line-through"
              >
                <span className="truncate">{words}</span>
                <X aria-hidden className="size-3 shrink-0" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {editing && (
        <Suspense fallback={<Skeleton className="mt-2 h-16" />}>
          <ExpressionEditor onDone={() => setEditing(false)} />
        </Suspense>
      )}
    </div>
  );
}

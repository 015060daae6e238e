"use client";
import { Search } from "lucide-react";
import { useId, useRef } from "react";
import { GradeChip } from "@/components/ui/grade-chip";
import { Kbd } from "@/components/ui/kbd";
import { Listbox } from "@/components/ui/listbox";
import { useFocusShortcut } from "./use-focus-shortcut";
import { useTokenSearch } from "./use-token-search";

const gradeOf = (value: unknown): number | null => (typeof value === "number" ? value : null);

/** Finds a token by symbol, name or id. `/` or Ctrl K focuses it; without JavaScript it screens by the text. */
export function TokenSearch() {
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const search = useTokenSearch(input);
  useFocusShortcut(input);
  const { options, active } = search;
  return (
    <search className="relative min-w-0 grow sm:max-w-80">
      <form action="/" onSubmit={search.onSubmit}>
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-2 size-3.5 -translate-y-1/2 text-ink-3"
        />
        <input
          ref={input}
          name="q"
          role="combobox"
          aria-label="Search tokens"
          aria-expanded={options.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={options[active] ? `${list}-${active}` : undefined}
          autoComplete="off"
          placeholder="Search tokens"
          value={search.text}
          onChange={(event) => search.onType(event.target.value)}
          onKeyDown={search.onKeyDown}
          onBlur={search.close}
          className="h-7 w-full rounded border border-line-strong bg-sunken pr-8 pl-7 text-grid placeholder:text-ink-3 pointer-coarse:h-9"
        />
        <span aria-hidden className="absolute top-1 right-1 pointer-coarse:hidden">
          <Kbd>/</Kbd>
        </span>
      </form>
      <Listbox
        id={list}
        label="Tokens found"
        options={options}
        keyOf={(token) => token.id}
        active={active}
        onChoose={search.openToken}
      >
        {(token) => (
          <>
            <span className="font-medium">{token.symbol.toUpperCase()}</span>
            <span className="min-w-0 grow truncate text-ink-2">{token.name}</span>
            <GradeChip grade={gradeOf(token.grade)} number={false} />
          </>
        )}
      </Listbox>
    </search>
  );
}

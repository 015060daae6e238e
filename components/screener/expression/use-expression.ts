"use client";
import { type KeyboardEvent, type RefObject, useMemo, useState } from "react";
import { useScreener } from "@/components/screener/screener-context";
import { withWhere } from "@/components/screener/state/edit-query";
import type { ScreenCatalog } from "@/lib/domain/screen/catalog";
import { type Candidate, complete, type ValuesOf } from "@/lib/domain/screen/expression/complete";
import { parseExpression } from "@/lib/domain/screen/expression/parse-expression";
import type { ScreenQuery } from "@/lib/domain/screen/query";

const mostOptions = 12;

/** The screen with this expression; null while it cannot be read. */
function screenOf(text: string, query: ScreenQuery, catalog: ScreenCatalog): ScreenQuery | null {
  if (text.trim() === "") return withWhere(query, null);
  const read = parseExpression(text, catalog);
  return read.ok ? withWhere(query, { text: text.trim(), expression: read.expression }) : null;
}

/** The text of the expression box, its errors, its completions, and what the keys do. */
export function useExpression(
  input: RefObject<HTMLInputElement | null>,
  valuesOf: ValuesOf,
  onDone: () => void,
) {
  const { query, preview, commit, catalog, faultyWhere } = useScreener();
  const [text, setText] = useState(query.where?.text ?? faultyWhere ?? "");
  const [caret, setCaret] = useState(text.length);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const parse = useMemo(
    () => (text.trim() === "" ? null : parseExpression(text, catalog)),
    [text, catalog],
  );
  const completion = useMemo(
    () => (open ? complete(text, caret, catalog, valuesOf) : null),
    [open, text, caret, catalog, valuesOf],
  );
  const options = completion?.candidates.slice(0, mostOptions) ?? [];

  const write = (next: string, at: number) => {
    setText(next);
    setCaret(at);
    setActive(0);
    setOpen(true);
    preview(screenOf(next, query, catalog) ?? query);
  };
  const take = ({ insert }: Candidate) => {
    if (completion === null) return;
    const { start, end } = completion;
    const at = start + insert.length;
    write(text.slice(0, start) + insert + text.slice(end), at);
    // React puts the caret at the end of the text.
    requestAnimationFrame(() => input.current?.setSelectionRange(at, at));
  };
  const apply = () => {
    const screen = screenOf(text, query, catalog);
    if (screen === null) return;
    setOpen(false);
    commit(screen);
  };
  const option = options[active];
  const move = (step: number) =>
    option && setActive((active + step + options.length) % options.length);
  const onKeyDown = (event: KeyboardEvent) => {
    // Tab leaves the box as everywhere, unless a completion is offered.
    if (event.key === "Tab" && (option === undefined || event.shiftKey)) return;
    const use = new Map<string, () => void>([
      ["ArrowDown", () => move(1)],
      ["ArrowUp", () => move(-1)],
      ["Tab", () => option && take(option)],
      ["Enter", apply],
      ["Escape", () => (option ? setOpen(false) : onDone())],
    ]).get(event.key);
    if (use === undefined) return;
    event.preventDefault();
    use();
  };
  return {
    text,
    options,
    active,
    errors: parse === null || parse.ok ? [] : parse.errors,
    take,
    apply,
    onKeyDown,
    onType: (next: string) => write(next, input.current?.selectionStart ?? next.length),
    onCaret: () => setCaret(input.current?.selectionStart ?? 0),
    close: () => setOpen(false),
  };
}

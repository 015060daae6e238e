"use client";
import { useId, useMemo, useRef } from "react";
import { useScreener } from "@/components/screener/screener-context";
import { Button } from "@/components/ui/button";
import { Listbox } from "@/components/ui/listbox";
import { ExpressionErrors } from "./expression-errors";
import { useExpression } from "./use-expression";

/** A condition as text: completes names, screens while one types, and points at what is wrong. */
export function ExpressionEditor({ onDone }: { onDone: () => void }) {
  const { catalog, result } = useScreener();
  const list = useId();
  const note = useId();
  const input = useRef<HTMLInputElement>(null);
  const { frame } = result;
  const valuesOf = useMemo(
    () => (id: string) =>
      frame?.choices.get(id)?.labels.filter((label) => label !== "") ??
      valuesDeclared(catalog.column(id)),
    [frame, catalog],
  );
  const editor = useExpression(input, valuesOf, onDone);
  const { options, active, errors } = editor;
  return (
    <div className="relative mt-2">
      <div className="flex items-start gap-2">
        <div className="min-w-0 grow">
          <input
            ref={input}
            // biome-ignore lint/a11y/noAutofocus: the reader has just asked for this box.
            autoFocus
            role="combobox"
            aria-label="Expression"
            aria-expanded={options.length > 0}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={options[active] ? `${list}-${active}` : undefined}
            aria-invalid={errors.length > 0}
            aria-describedby={note}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            placeholder="grade >= 70 and volume24h > 2 * volumeAvg30d and not cexListed"
            value={editor.text}
            onChange={(event) => editor.onType(event.target.value)}
            onSelect={editor.onCaret}
            onKeyDown={editor.onKeyDown}
            onBlur={editor.close}
            className="h-8 w-full rounded border border-line-strong bg-surface px-2 font-mono text-grid placeholder:text-ink-3 aria-invalid:border-severe pointer-coarse:h-10"
          />
        </div>
        <Button
          variant="primary"
          className="h-8"
          disabled={errors.length > 0}
          onClick={editor.apply}
        >
          Apply
        </Button>
      </div>
      <div id={note} aria-live="polite" className="mt-1 text-xs">
        {errors.length > 0 ? (
          <ExpressionErrors text={editor.text} errors={errors} />
        ) : (
          <p className="text-ink-3">
            Narrows the filters further. Columns, numbers such as 50M or 5%, and or not, + − × ÷,
            pct(column), known(column).
          </p>
        )}
      </div>
      <Listbox
        id={list}
        label="Completions"
        options={options}
        keyOf={(option) => `${option.kind} ${option.label}`}
        active={active}
        onChoose={editor.take}
      >
        {(option) => (
          <>
            <span className="shrink-0 font-mono">{option.label}</span>
            <span className="min-w-0 grow truncate text-xs text-ink-3">{option.description}</span>
          </>
        )}
      </Listbox>
    </div>
  );
}

const valuesDeclared = (
  column:
    | { readonly kind: string; readonly values?: readonly { readonly value: string }[] }
    | undefined,
): readonly string[] => column?.values?.map(({ value }) => value) ?? [];

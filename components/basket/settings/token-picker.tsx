"use client";
import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { type KeyboardEvent, useDeferredValue, useId, useState } from "react";
import { FieldNote } from "@/components/basket/fields/field-note";
import { useField } from "@/components/basket/fields/use-field";
import { useBasketPage } from "@/components/basket/state/basket-context";
import { Input } from "@/components/ui/input";
import { Listbox } from "@/components/ui/listbox";
import { tokenSearchQuery } from "@/lib/queries/tokens";

interface TokenPickerProps {
  readonly label: string;
  readonly path: string;
  readonly ids: readonly string[];
  readonly onChange: (ids: string[]) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Names tokens: found by text, added with Enter, taken out again one by one. */
export function TokenPicker({ label, path, ids, onChange }: TokenPickerProps) {
  const field = useField(path);
  const list = useId();
  const { asOf } = useBasketPage();
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const typed = text.trim();
  const { data = [] } = useQuery(tokenSearchQuery(useDeferredValue(typed), asOf));
  const options = typed === "" ? [] : data.filter(({ id }) => !ids.includes(id));
  const add = ({ id }: { readonly id: string }) => {
    onChange([...ids, id]);
    setText("");
    setActive(0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const option = options[active];
    if (step !== undefined && options.length > 0) {
      event.preventDefault();
      setActive((active + step + options.length) % options.length);
    } else if (event.key === "Enter" && option) {
      event.preventDefault();
      add(option);
    } else if (event.key === "Escape") setText("");
  };
  return (
    <div>
      <label htmlFor={field.id} className="text-xs text-ink-2">
        {label}
      </label>
      {ids.length > 0 && (
        <ul className="my-1 flex flex-wrap gap-1">
          {ids.map((id) => (
            <li key={id} className="inline-flex items-center rounded-sm border pl-1.5 text-xs">
              <span className="max-w-40 truncate">{id}</span>
              <button
                type="button"
                aria-label={`Take ${id} out`}
                onClick={() => onChange(ids.filter((one) => one !== id))}
                className="grid size-6 place-items-center text-ink-3 hover:text-ink pointer-coarse:size-8"
              >
                <X aria-hidden className="size-3" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="relative">
        <Input
          {...field.control}
          role="combobox"
          aria-expanded={options.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={options[active] ? `${list}-${active}` : undefined}
          autoComplete="off"
          placeholder="Search by name"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => setText("")}
        />
        <Listbox
          id={list}
          label={`Tokens for: ${label}`}
          options={options}
          keyOf={({ id }) => id}
          active={active}
          onChoose={add}
        >
          {(token) => (
            <>
              <span className="font-medium">{token.symbol.toUpperCase()}</span>
              <span className="min-w-0 grow truncate text-ink-2">{token.name}</span>
            </>
          )}
        </Listbox>
      </div>
      <FieldNote path={path} field={field} />
    </div>
  );
}

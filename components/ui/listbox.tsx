"use client";
import clsx from "clsx";
import type { ReactNode } from "react";

interface ListboxProps<Option> {
  /** The input's `aria-controls`; option `i` is `id-i` for its `aria-activedescendant`. */
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly keyOf: (option: Option) => string;
  /** Index of the highlighted option, -1 for none. */
  readonly active: number;
  readonly onChoose: (option: Option) => void;
  readonly children: (option: Option) => ReactNode;
}

/** The suggestions under a text field that keeps the focus (the combobox pattern). */
export function Listbox<Option>(props: ListboxProps<Option>) {
  const { id, label, options, keyOf, active, onChoose, children } = props;
  return (
    <div
      id={id}
      role="listbox"
      aria-label={label}
      tabIndex={-1}
      hidden={options.length === 0}
      className="absolute inset-x-0 top-full z-50 mt-1.5 max-h-72 overflow-y-auto rounded bg-surface p-1 shadow-float"
    >
      {options.map((option, i) => (
        <div
          key={keyOf(option)}
          id={`${id}-${i}`}
          role="option"
          tabIndex={-1}
          aria-selected={i === active}
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(option);
          }}
          className={clsx(
            "flex min-h-8 cursor-pointer items-center gap-2 rounded-sm px-2 text-grid hover:bg-hover",
            i === active && "bg-hover",
          )}
        >
          {children(option)}
        </div>
      ))}
    </div>
  );
}

import { type ReactNode, useId } from "react";

interface SelectProps {
  readonly label: string;
  readonly name: string;
  readonly defaultValue?: string;
  readonly children: ReactNode;
}

/** A labelled choice of a form that is sent to the server. */
export function Select({ label, name, defaultValue, children }: SelectProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-grid font-medium">
        {label}
      </label>
      <select
        id={id}
        name={name}
        defaultValue={defaultValue}
        className="h-9 rounded border border-line-strong bg-surface px-2 text-grid"
      >
        {children}
      </select>
    </div>
  );
}

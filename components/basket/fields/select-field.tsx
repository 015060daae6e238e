"use client";
import { FieldNote } from "./field-note";
import { useField } from "./use-field";

interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly path: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly hint?: string;
  readonly onChange: (value: Value) => void;
}

/** One of some options, in a list that drops down. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, path, value, options, hint, onChange } = props;
  const field = useField(path);
  return (
    <div className="grid gap-0.5">
      <label htmlFor={field.id} className="text-xs text-ink-2">
        {label}
      </label>
      <select
        {...field.control}
        value={value}
        onChange={(event) => {
          const chosen = options.find(([option]) => option === event.target.value);
          if (chosen) onChange(chosen[0]);
        }}
        className="h-7 w-full rounded border border-line-strong bg-surface px-1.5 text-grid text-ink pointer-coarse:h-9"
      >
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
      <FieldNote path={path} field={field} {...(hint === undefined ? {} : { hint })} />
    </div>
  );
}

import { useId } from "react";

interface RadioListProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
}

/** One of a few options, one a line. */
export function RadioList<Value extends string>(props: RadioListProps<Value>) {
  const { label, value, options, onChange } = props;
  const name = useId();
  return (
    <fieldset>
      <legend className="pb-1 text-xs text-ink-3">{label}</legend>
      {options.map(([option, text]) => (
        <label
          key={option}
          className="flex min-h-7 cursor-pointer items-center gap-2 text-grid pointer-coarse:min-h-9"
        >
          <input
            type="radio"
            name={name}
            value={option}
            checked={option === value}
            onChange={() => onChange(option)}
            className="size-4 appearance-none rounded-full border border-line-strong bg-surface checked:border-5 checked:border-accent"
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}

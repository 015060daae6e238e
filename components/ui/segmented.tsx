"use client";
import { ToggleGroup } from "radix-ui";

interface SegmentedProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
}

/** One of a few options side by side, such as the range of a chart; one is always chosen. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, value, options, onChange } = props;
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={label}
      value={value}
      onValueChange={(next) => {
        const chosen = options.find(([option]) => option === next);
        if (chosen) onChange(chosen[0]);
      }}
      className="inline-flex rounded border"
    >
      {options.map(([option, name]) => (
        <ToggleGroup.Item
          key={option}
          value={option}
          className="h-6 border-r px-2 text-xs text-ink-2 first:rounded-l last:rounded-r last:border-r-0 hover:bg-hover data-[state=on]:bg-selected data-[state=on]:text-ink pointer-coarse:h-9"
        >
          {name}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}

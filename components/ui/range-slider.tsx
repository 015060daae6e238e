"use client";
import { Slider as Radix } from "radix-ui";

interface RangeSliderProps {
  /** Names both thumbs: "Minimum grade", "Maximum grade". */
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: readonly [number, number];
  /** What a thumb's position means, for a screen reader. */
  readonly valueText: (position: number) => string;
  /** Every movement of a thumb. */
  readonly onChange: (value: [number, number]) => void;
  /** The end of a movement. */
  readonly onCommit: (value: [number, number]) => void;
}

const pair = ([low = 0, high = 0]: number[]): [number, number] => [low, high];

/** A slider with a lower and an upper thumb. */
export function RangeSlider(props: RangeSliderProps) {
  const { label, min, max, step, value, valueText, onChange, onCommit } = props;
  return (
    <Radix.Root
      min={min}
      max={max}
      step={step}
      value={[...value]}
      onValueChange={(next) => onChange(pair(next))}
      onValueCommit={(next) => onCommit(pair(next))}
      className="relative flex h-5 w-full touch-none items-center select-none"
    >
      <Radix.Track className="relative h-0.5 grow bg-line">
        <Radix.Range className="absolute h-full bg-accent" />
      </Radix.Track>
      {(["Minimum", "Maximum"] as const).map((end, i) => (
        <Radix.Thumb
          key={end}
          aria-label={`${end} ${label.toLowerCase()}`}
          aria-valuetext={valueText(value[i] ?? 0)}
          className="block h-4 w-2.5 rounded-sm border border-line-strong bg-surface hover:border-accent focus-visible:border-accent pointer-coarse:h-6 pointer-coarse:w-4"
        />
      ))}
    </Radix.Root>
  );
}

"use client";
import { type KeyboardEvent, type PointerEvent, useRef } from "react";

interface RangeSliderProps {
  /** Names both thumbs: "Minimum grade", "Maximum grade". */
  readonly label: string;
  /** Positions are whole numbers from 0 to this. */
  readonly steps: number;
  readonly value: readonly [number, number];
  /** What a thumb's position means, for a screen reader. */
  readonly valueText: (position: number) => string;
  /** Every movement of a thumb. */
  readonly onChange: (value: [number, number]) => void;
  /** The end of a movement. */
  readonly onCommit: (value: [number, number]) => void;
}

type Thumb = 0 | 1;

const thumbs = [
  [0, "Minimum"],
  [1, "Maximum"],
] as const;

/** Positions that a key moves a thumb by; Home and End go to the ends. */
const keySteps: ReadonlyMap<string, number> = new Map([
  ["ArrowLeft", -1],
  ["ArrowDown", -1],
  ["ArrowRight", 1],
  ["ArrowUp", 1],
  ["PageDown", -10],
  ["PageUp", 10],
  ["Home", Number.NEGATIVE_INFINITY],
  ["End", Number.POSITIVE_INFINITY],
]);

/** A slider with a lower and an upper thumb that cannot pass each other. */
export function RangeSlider(props: RangeSliderProps) {
  const { label, steps, value, valueText, onChange, onCommit } = props;
  const track = useRef<HTMLDivElement>(null);
  const dragged = useRef<Thumb | null>(null);

  const moved = (thumb: Thumb, to: number): [number, number] => {
    const [low, high] = value;
    const within = Math.min(steps, Math.max(0, to));
    return thumb === 0 ? [Math.min(within, high), high] : [low, Math.max(within, low)];
  };
  const positionOf = ({ clientX }: PointerEvent): number => {
    const { left = 0, width = 1 } = track.current?.getBoundingClientRect() ?? {};
    return Math.round(((clientX - left) / width) * steps);
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const to = positionOf(event);
    const [low, high] = value;
    // Between two thumbs on one place, the side of the pointer decides.
    const lower = low === high ? to < low : Math.abs(to - low) <= Math.abs(to - high);
    dragged.current = lower ? 0 : 1;
    event.currentTarget.setPointerCapture(event.pointerId);
    onChange(moved(dragged.current, to));
  };
  const onPointerMove = (event: PointerEvent) => {
    if (dragged.current !== null) onChange(moved(dragged.current, positionOf(event)));
  };
  const onPointerUp = (event: PointerEvent) => {
    if (dragged.current === null) return;
    const thumb = dragged.current;
    dragged.current = null;
    onCommit(moved(thumb, positionOf(event)));
  };
  const onKeyDown = (event: KeyboardEvent, thumb: Thumb) => {
    const step = keySteps.get(event.key);
    if (step === undefined) return;
    event.preventDefault();
    onCommit(moved(thumb, value[thumb] + step));
  };

  const share = (position: number) => `${(position / steps) * 100}%`;
  return (
    <div
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      className="h-5 cursor-pointer touch-none px-1.25 select-none pointer-coarse:h-8 pointer-coarse:px-2"
    >
      <div ref={track} className="relative h-full">
        <div className="absolute inset-x-0 top-1/2 h-0.5 -translate-y-1/2 bg-line" />
        <div
          className="absolute top-1/2 h-0.5 -translate-y-1/2 bg-accent"
          style={{ left: share(value[0]), right: `${100 - (value[1] / steps) * 100}%` }}
        />
        {thumbs.map(([thumb, end]) => (
          <div
            key={end}
            role="slider"
            tabIndex={0}
            aria-label={`${end} ${label.toLowerCase()}`}
            aria-valuemin={thumb === 0 ? 0 : value[0]}
            aria-valuemax={thumb === 0 ? value[1] : steps}
            aria-valuenow={value[thumb]}
            aria-valuetext={valueText(value[thumb])}
            onKeyDown={(event) => onKeyDown(event, thumb)}
            style={{ left: share(value[thumb]) }}
            className="absolute top-1/2 h-4 w-2.5 -translate-1/2 rounded-sm border border-line-strong bg-surface hover:border-accent focus-visible:border-accent pointer-coarse:h-6 pointer-coarse:w-4"
          />
        ))}
      </div>
    </div>
  );
}

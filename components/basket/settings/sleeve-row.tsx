"use client";
import { useId, useState } from "react";
import { group } from "@/lib/domain/format";

interface SleeveRowProps {
  readonly name: string;
  readonly reason: string;
  readonly percent: number;
  /** Candidates that belong to it; null when that is not known. */
  readonly members: number | null;
  readonly onChange: (percent: number) => void;
}

/** The share of a sleeve, by slider or by number. What is typed counts when the field is left, so that the others move once. */
export function SleeveRow({ name, reason, percent, members, onChange }: SleeveRowProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const take = () => {
    const value = Number(typed?.replace(/[%\s]/g, ""));
    if (typed !== null && typed.trim() !== "" && Number.isFinite(value)) onChange(value);
    setTyped(null);
  };
  return (
    <div>
      <div className="flex items-center justify-between gap-2">
        <label htmlFor={id} className="min-w-0 text-grid" title={reason}>
          {name}
        </label>
        <input
          aria-label={`${name}, per cent`}
          inputMode="numeric"
          autoComplete="off"
          value={typed ?? `${percent}%`}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={take}
          onKeyDown={(event) => event.key === "Enter" && take()}
          className="figures h-6 w-14 shrink-0 rounded border border-line-strong bg-surface px-1.5 text-right text-xs pointer-coarse:h-9"
        />
      </div>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        step={1}
        value={percent}
        aria-valuetext={`${percent} per cent`}
        onChange={(event) => onChange(event.target.valueAsNumber)}
        className="h-6 w-full cursor-pointer accent-accent pointer-coarse:h-8"
      />
      {members !== null && (
        <p className="text-2xs text-ink-3">{group(members)} candidates belong to it</p>
      )}
    </div>
  );
}

"use client";
import { RotateCcw } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { percentOf } from "./edited-weights";

interface WeightEditorProps {
  readonly name: string;
  /** Signed percent in the model that is changed. */
  readonly base: number;
  /** As typed; undefined when untouched. */
  readonly edit: string | undefined;
  /** Null takes the edit back. */
  readonly onEdit: (text: string | null) => void;
}

/** Percent to either side of the slider; the field takes more. */
const reach = 30;
const shown = (percent: number) => String(Math.round(percent * 100) / 100);

/** One weight as a slider and a field, with the way back. */
export function WeightEditor({ name, base, edit, onEdit }: WeightEditorProps) {
  const text = edit ?? shown(base);
  const value = percentOf(text);
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_4.5rem_1.75rem] items-center gap-x-2 border-b py-1 md:grid-cols-[minmax(0,1fr)_14rem_4.5rem_1.75rem]">
      <span className={edit === undefined ? "" : "font-medium"}>
        {name}
        {edit !== undefined && (
          <span className="figures ml-2 text-xs text-ink-3">was {shown(base)}</span>
        )}
      </span>
      <input
        type="range"
        aria-label={`${name}, slider`}
        min={-reach}
        max={reach}
        step={0.1}
        value={Math.min(reach, Math.max(-reach, value ?? base))}
        onChange={(event) => onEdit(event.target.value)}
        className="h-5 w-full cursor-pointer accent-accent max-md:order-last max-md:col-span-3 pointer-coarse:h-8"
      />
      <Input
        inputMode="decimal"
        aria-label={`${name}, percent`}
        aria-invalid={value === null}
        value={text}
        onChange={(event) => onEdit(event.target.value)}
        className="figures text-right"
      />
      {edit === undefined ? (
        <span />
      ) : (
        <Button
          variant="ghost"
          size="icon"
          aria-label={`Reset ${name}`}
          onClick={() => onEdit(null)}
        >
          <RotateCcw aria-hidden />
        </Button>
      )}
    </li>
  );
}

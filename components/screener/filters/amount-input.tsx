"use client";
import { useId, useState } from "react";
import { Input } from "@/components/ui/input";
import type { ColumnUnit } from "@/lib/domain/column";
import { amountText, parseAmount } from "./amount";

interface AmountInputProps {
  /** Such as "Minimum grade". */
  readonly label: string;
  readonly unit: ColumnUnit;
  readonly value: number | null;
  readonly placeholder: string;
  readonly onChange: (value: number | null) => void;
}

/** One end of a range as text: 50M, 10k, 5 %. Taken over with Enter or when the field is left. */
export function AmountInput({ label, unit, value, placeholder, onChange }: AmountInputProps) {
  const note = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const take = () => {
    if (typed === null) return;
    const amount = parseAmount(typed, unit);
    setWrong(amount === undefined);
    if (amount === undefined) return;
    setTyped(null);
    if (amount !== value) onChange(amount);
  };
  return (
    <div className="min-w-0 grow basis-0">
      <Input
        aria-label={label}
        aria-invalid={wrong}
        aria-describedby={wrong ? note : undefined}
        inputMode="text"
        autoComplete="off"
        placeholder={placeholder}
        value={typed ?? (value === null ? "" : amountText(value, unit))}
        onChange={(event) => {
          setTyped(event.target.value);
          setWrong(false);
        }}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === "Enter") take();
          if (event.key !== "Escape") return;
          setTyped(null);
          setWrong(false);
        }}
        className="figures text-xs"
      />
      {wrong && (
        <p id={note} role="alert" className="mt-1 text-xs text-severe">
          Write 50M, 10k or 5 %.
        </p>
      )}
    </div>
  );
}

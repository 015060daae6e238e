"use client";
import clsx from "clsx";
import { useState } from "react";
import { amountText, parseAmount } from "@/components/screener/filters/amount";
import { Input } from "@/components/ui/input";
import { FieldNote } from "./field-note";
import { useField } from "./use-field";

export type NumberUnit = "usd" | "percent" | "number";

interface NumberFieldProps {
  readonly label: string;
  /** The field of the settings, in dots. */
  readonly path: string;
  /** Percentages are fractions here. */
  readonly value: number | null;
  readonly unit?: NumberUnit;
  /** What an empty field says: it is no limit then. Left out, the field must be filled in. */
  readonly empty?: string;
  readonly hint?: string;
  readonly isStacked?: boolean;
  readonly onChange: (value: number | null) => void;
}

const columnUnits = { usd: "usd", percent: "fraction", number: "count" } as const;

/** A value as it stands in a field: short, and parsed only when it is typed over. */
function shown(value: number | null, unit: NumberUnit): string {
  if (value === null || Number.isNaN(value)) return "";
  if (unit === "percent") return `${Number((value * 100).toPrecision(4))}%`;
  if (unit === "usd" && value >= 1e6) return `$${amountText(Number(value.toPrecision(5)), "usd")}`;
  return unit === "usd" ? `$${value}` : String(value);
}

/** A number of the settings: `50M`, `10k`, `5 %`. Taken over while it is typed. */
export function NumberField(props: NumberFieldProps) {
  const { label, path, value, unit = "number", empty, hint, isStacked = false, onChange } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const isUnreadable = typed !== null && parseAmount(typed, columnUnits[unit]) === undefined;
  const field = useField(path, isUnreadable ? "Write 50M, 10k or 5%." : undefined);
  const type = (text: string) => {
    setTyped(text);
    const amount = parseAmount(text, columnUnits[unit]);
    if (amount === undefined) return;
    onChange(amount === null && empty === undefined ? Number.NaN : amount);
  };
  return (
    <div
      className={clsx(
        "grid gap-x-2 gap-y-0.5",
        !isStacked && "grid-cols-[minmax(0,1fr)_6.5rem] items-center",
      )}
    >
      <label htmlFor={field.id} className={isStacked ? "text-xs text-ink-2" : "text-grid"}>
        {label}
      </label>
      <Input
        {...field.control}
        inputMode={unit === "number" ? "decimal" : "text"}
        autoComplete="off"
        placeholder={empty}
        value={typed ?? shown(value, unit)}
        onChange={(event) => type(event.target.value)}
        onBlur={() => isUnreadable || setTyped(null)}
        className="figures text-right text-xs"
      />
      <div className={isStacked ? "" : "col-span-2"}>
        <FieldNote path={path} field={field} {...(hint === undefined ? {} : { hint })} />
      </div>
    </div>
  );
}

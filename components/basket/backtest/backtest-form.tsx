"use client";
import { useId, useState } from "react";
import { useBasketPage } from "@/components/basket/state/basket-context";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import type { BacktestInput } from "@/lib/queries/basket-backtest";
import { countVariant } from "./variants";

const rules = [
  ["weekly", "Weekly"],
  ["monthly", "Monthly"],
  ["quarterly", "Quarterly"],
] as const;
type Rule = (typeof rules)[number][0];

/** The days that are stored. */
export interface StoredRange {
  readonly first: string;
  readonly last: string;
}

interface BacktestFormProps {
  readonly range: StoredRange;
  readonly isRunning: boolean;
  readonly onStart: (input: BacktestInput) => void;
  readonly onCancel: () => void;
}

function DayField(props: {
  readonly label: string;
  readonly value: string;
  readonly range: StoredRange;
  readonly onChange: (day: string) => void;
}) {
  const id = useId();
  return (
    <div className="grid gap-0.5">
      <label htmlFor={id} className="text-xs text-ink-2">
        {props.label}
      </label>
      <Input
        id={id}
        type="date"
        required
        min={props.range.first}
        max={props.range.last}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        className="w-36"
      />
    </div>
  );
}

/** From when to when, how often the basket is chosen anew, and the button. */
export function BacktestForm({ range, isRunning, onStart, onCancel }: BacktestFormProps) {
  const { draft, errors } = useBasketPage();
  const [from, setFrom] = useState(range.first);
  const [to, setTo] = useState(range.last);
  const [rebalance, setRebalance] = useState<Rule>("quarterly");
  const isOrdered = from !== "" && to !== "" && from < to;
  return (
    <form
      aria-label="Backtest"
      className="flex flex-wrap items-end gap-x-4 gap-y-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (isRunning || !isOrdered || errors.size > 0) return;
        const variantsTried = countVariant(draft, rebalance);
        onStart({ settings: draft, from, to, rebalance, variantsTried });
      }}
    >
      <DayField label="From" value={from} range={range} onChange={setFrom} />
      <DayField label="To" value={to} range={range} onChange={setTo} />
      <div className="grid gap-0.5">
        <span aria-hidden className="text-xs text-ink-2">
          Chosen anew
        </span>
        <Segmented label="Chosen anew" value={rebalance} options={rules} onChange={setRebalance} />
      </div>
      {isRunning ? (
        <Button onClick={onCancel}>Cancel</Button>
      ) : (
        <Button type="submit" variant="primary" disabled={!isOrdered || errors.size > 0}>
          Run the backtest
        </Button>
      )}
      {!isOrdered && (
        <p role="alert" className="text-xs text-severe">
          The first day must be before the last.
        </p>
      )}
    </form>
  );
}

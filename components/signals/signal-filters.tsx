import Link from "next/link";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { sectors } from "@/lib/domain/market/sectors";
import { signals as rules } from "@/lib/domain/signals";
import { type SignalSearch, signalsHref } from "./signal-search";

interface ChoiceProps {
  readonly name: keyof SignalSearch;
  readonly label: string;
  readonly all: string;
  readonly chosen: string | undefined;
  readonly options: readonly (readonly [string, string])[];
}

function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child.
    <label className="flex min-w-32 flex-col gap-0.5 text-xs text-ink-3">
      {label}
      {children}
    </label>
  );
}

function Choice({ name, label, all, chosen, options }: ChoiceProps) {
  return (
    <Field label={label}>
      <select
        name={name}
        defaultValue={chosen ?? ""}
        className="h-7 rounded border border-line-strong bg-surface px-1.5 text-grid text-ink pointer-coarse:h-9"
      >
        <option value="">{all}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}

const directions = [
  ["bullish", "▲ Bullish"],
  ["bearish", "▼ Bearish"],
] as const;

/** Narrows the signals; an ordinary form, so that it works without a script. */
export function SignalFilters({ search }: { search: SignalSearch }) {
  const { rule, direction, sector, from, to } = search;
  const kept = (["asOf", "reveal", "horizon"] as const).flatMap((name) => {
    const value = search[name];
    return value === undefined ? [] : [{ name, value }];
  });
  const isNarrowed = [rule, direction, sector, from, to].some((value) => value !== undefined);
  return (
    <form
      action="/signals"
      className="flex flex-wrap items-end gap-3"
      aria-label="Narrow the signals"
    >
      {kept.map(({ name, value }) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Choice
        name="rule"
        label="Rule"
        all="All rules"
        chosen={rule}
        options={rules.map(({ key, name }) => [key, name])}
      />
      <Choice
        name="direction"
        label="Direction"
        all="Both"
        chosen={direction}
        options={directions}
      />
      <Choice
        name="sector"
        label="Sector"
        all="All sectors"
        chosen={sector}
        options={sectors.map(({ id, name }) => [id, name])}
      />
      <Field label="From">
        <Input type="date" name="from" defaultValue={from} />
      </Field>
      <Field label="To">
        <Input type="date" name="to" defaultValue={to} />
      </Field>
      <Button type="submit" variant="primary">
        Show
      </Button>
      {isNarrowed && (
        <Button asChild>
          <Link
            href={signalsHref(search, {
              rule: null,
              direction: null,
              sector: null,
              from: null,
              to: null,
              cursor: null,
            })}
          >
            Clear
          </Link>
        </Button>
      )}
    </form>
  );
}

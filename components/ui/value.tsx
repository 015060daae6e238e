import clsx from "clsx";
import { type Formatted, formatChange, unknown } from "@/lib/domain/format";

/** A formatted figure; the exact value is its tooltip, unknown is a dash that a screen reader calls unknown. */
export function Value({ value, className }: { value: Formatted; className?: string }) {
  if (value.text === unknown.text) return <Unknown />;
  return (
    <span className={clsx("figures", className)} title={value.full}>
      {value.text}
    </span>
  );
}

/** How a value that nobody knows is shown. */
export function Unknown() {
  return (
    <span className="text-ink-3">
      <span aria-hidden>–</span>
      <span className="sr-only">unknown</span>
    </span>
  );
}

const colours = { up: "text-up", down: "text-down", flat: "text-ink-2", unknown: "" } as const;

/** A change: sign, arrow and colour. 0.053 is ▲ +5.3%. */
export function Delta({ fraction }: { fraction: number | null }) {
  const change = formatChange(fraction);
  if (change.direction === "unknown") return <Unknown />;
  return (
    <span className={clsx("figures", colours[change.direction])} title={change.full}>
      <span aria-hidden className="mr-1 text-[0.7em]">
        {change.arrow}
      </span>
      {change.text}
    </span>
  );
}

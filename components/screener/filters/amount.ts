import type { ColumnUnit } from "@/lib/domain/column";

const sizes: readonly (readonly [number, string])[] = [
  [1e12, "T"],
  [1e9, "B"],
  [1e6, "M"],
  [1e3, "k"],
];

/** Twelve digits hide what binary fractions add. */
const digits = (value: number): string => String(Number(value.toPrecision(12)));

/** A number as a reader types it: `50M`, `10k`, `5%` for 0.05. `parseAmount` gives it back. */
export function amountText(value: number, unit: ColumnUnit): string {
  if (unit === "fraction") return `${digits(value * 100)}%`;
  const size = sizes.find(([step]) => Math.abs(value) >= step);
  return size === undefined ? digits(value) : digits(value / size[0]) + size[1];
}

/**
 * The number in `50M`, `$1.2b`, `10 k`, `5 %`, `1,000`. Columns of fractions are typed in percent, with or without
 * the sign. Null for an empty field, undefined for text that is no amount.
 */
export function parseAmount(text: string, unit: ColumnUnit): number | null | undefined {
  const plain = text.replace(/[\s,$_]/g, "").replace(/[−–]/g, "-");
  if (plain === "") return null;
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+))([kmbt%]?)$/i.exec(plain);
  if (!match) return undefined;
  const suffix = (match[2] ?? "").toUpperCase();
  const size = sizes.find(([, name]) => name.toUpperCase() === suffix)?.[0] ?? 1;
  const percent = suffix === "%" || (unit === "fraction" && suffix === "");
  return Number((Number(match[1]) * (percent ? 0.01 : size)).toPrecision(12));
}

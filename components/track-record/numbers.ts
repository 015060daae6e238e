import { dash } from "@/lib/domain/format";

/** A number with its sign: `+0.062`, `−1.4`; a dash where it is unknown. */
export function signed(value: number | null, decimals: number): string {
  if (value === null) return dash;
  const digits = Math.abs(value).toFixed(decimals);
  if (!/[1-9]/.test(digits)) return digits;
  return `${value < 0 ? "−" : "+"}${digits}`;
}

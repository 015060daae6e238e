import { Delta, Value } from "@/components/ui/value";
import { formatPrice, formatUsd } from "@/lib/domain/format";

/** An amount in dollars; null is unknown. */
export const Usd = ({ value }: { value: number | null }) => <Value value={formatUsd(value)} />;

/** A price in dollars; null is unknown. */
export const Price = ({ value }: { value: number | null }) => <Value value={formatPrice(value)} />;

/** Gained or lost dollars with sign and arrow, coloured like the change it is. */
export function Gain({ value }: { value: number | null }) {
  if (value === null) return <Delta fraction={null} />;
  const side = value > 0 ? "▲ +" : value < 0 ? "▼ −" : "";
  const colour = value > 0 ? "text-up" : value < 0 ? "text-down" : "text-ink-2";
  return (
    <span className={`figures ${colour}`}>
      {side}
      {formatUsd(Math.abs(value)).text}
    </span>
  );
}

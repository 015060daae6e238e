import { Unknown, Value } from "@/components/ui/value";
import { formatDate, formatGrade, formatPrice, formatUsd } from "@/lib/domain/format";
import type { Reading } from "./reading";

/** The figures of one day, each in a place of its own so that nothing moves with the crosshair. */
export function ChartReading({ reading, kindName }: { reading: Reading; kindName: string }) {
  const { day, price, volume24h, marketCap, grade } = reading;
  const items = [
    ["Price", <Value key="price" value={formatPrice(price)} />],
    ["Volume", <Value key="volume" value={formatUsd(volume24h)} />],
    ["Market cap", <Value key="cap" value={formatUsd(marketCap)} />],
    [
      kindName,
      grade === undefined ? (
        <span key="grade" className="text-ink-3">
          not graded
        </span>
      ) : grade === null ? (
        <Unknown key="grade" />
      ) : (
        <Value key="grade" value={formatGrade(grade)} />
      ),
    ],
  ] as const;
  return (
    <dl className="grid grid-cols-2 gap-x-4 border-y py-1 text-grid sm:grid-cols-5" aria-hidden>
      <div className="max-sm:col-span-2">
        <dt className="sr-only">Day</dt>
        <dd className="figures">{formatDate(day)}</dd>
      </div>
      {items.map(([label, value]) => (
        <div key={label} className="flex items-baseline gap-1.5">
          <dt className="text-xs text-ink-3">{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

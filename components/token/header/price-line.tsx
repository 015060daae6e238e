import type { TokenHistory } from "@/components/token/model";
import { type LastPrice, lastPrice } from "@/components/token/price";
import { Delta, Unknown, Value } from "@/components/ui/value";
import { formatDate, formatDays, formatPrice } from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";

const periods = [
  [1, "24 h"],
  [7, "7 d"],
  [30, "30 d"],
] as const;

/** How old a price is on the day shown: nothing to say when it is of that day. */
function age({ day }: LastPrice, shown: string): string {
  const days = (parseDay(shown) ?? day) - day;
  return days <= 0 ? formatDate(day) : `${formatDate(day)}, ${formatDays(days).full} before`;
}

/** The newest price up to the day shown, its day and how it changed. */
export function PriceLine({ history, shown }: { history: TokenHistory; shown: string }) {
  const last = lastPrice(history);
  if (last === null)
    return (
      <p className="text-ink-2">
        Price <Unknown />
      </p>
    );
  return (
    <div className="flex items-baseline gap-x-4 gap-y-0.5 max-sm:flex-col">
      <p className="text-lg font-semibold whitespace-nowrap">
        <Value value={formatPrice(last.price)} />{" "}
        <span className="text-xs font-normal text-ink-3">on {age(last, shown)}</span>
      </p>
      <dl className="flex gap-x-4 text-grid max-sm:grid max-sm:w-full max-sm:grid-cols-3 max-sm:gap-x-1">
        {periods.map(([days, label]) => (
          <div key={days} className="flex items-baseline gap-1">
            <dt className="text-xs text-ink-3">{label}</dt>
            <dd>
              <Delta fraction={last.changes[days]} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

import { Ban, RefreshCw, TrendingDown } from "lucide-react";
import type { ReactNode } from "react";
import { staleWords } from "@/components/page/stale-words";
import { formatDate } from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";
import type { TokenData } from "./model";
import { lastPrice } from "./price";

function Notice({ icon, children }: Record<"icon" | "children", ReactNode>) {
  return (
    <div className="flex min-h-8 items-center gap-2 border-b bg-selected px-3 py-1 text-xs sm:px-4 [&>svg]:size-3.5 [&>svg]:shrink-0">
      {icon}
      <p className="min-w-0 grow">{children}</p>
    </div>
  );
}

const daysListed = 30;

/** Says what is unusual about the token or the day: a grading that is out of date, no trading, no grading. */
export function Notices({ data }: { data: TokenData }) {
  const { detail, history, meta } = data;
  const shown = parseDay(meta.asOf) ?? 0;
  const last = lastPrice(history);
  const stale = staleWords(meta);
  const hasStopped = last !== null && shown - last.day > daysListed;
  return (
    <>
      {stale !== null && <Notice icon={<RefreshCw aria-hidden />}>{stale}</Notice>}
      {hasStopped && (
        <Notice icon={<TrendingDown aria-hidden />}>
          No price since <strong>{formatDate(last.day)}</strong>: it is no longer listed or graded.
          Its history is kept below.
        </Notice>
      )}
      {detail.excludedAs !== null && (
        <Notice icon={<Ban aria-hidden />}>
          Never graded: it is a <strong>{detail.excludedAs}</strong> token, whose price follows
          another asset. Its history is kept below.
        </Notice>
      )}
    </>
  );
}

import {
  dash,
  formatChange,
  formatCount,
  formatDays,
  formatGrade,
  formatPercent,
  formatPrice,
  formatRatio,
  formatUsd,
} from "@/lib/domain/format";
import type { Evidence, EvidenceUnit } from "@/lib/domain/signal";

const byUnit: Readonly<Record<EvidenceUnit, (value: number) => string>> = {
  change: (value) => formatChange(value).text,
  multiple: (value) => `${formatRatio(value).text} times`,
  fraction: (value) => formatPercent(value).text,
  usd: (value) => formatUsd(value).text,
  price: (value) => formatPrice(value).text,
  count: (value) => formatCount(value).text,
  grade: (value) => formatGrade(value).text,
  days: (value) => formatDays(value).text,
  flag: () => "raised",
};

/** What a signal rests on, in words: "Price, 7 days: +43.1%; pool liquidity: $1.20M". */
export const evidenceWords = (evidence: readonly Evidence[]): string =>
  evidence.length === 0
    ? dash
    : evidence
        .map(({ label, unit, value }, i) => {
          const name =
            i === 0 || /^[A-Z]{2}/.test(label) ? label : label[0]?.toLowerCase() + label.slice(1);
          return `${name}: ${byUnit[unit](value)}`;
        })
        .join("; ");

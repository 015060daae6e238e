import type { AnswerOf } from "@/lib/contracts/endpoint";
import type { listSignalRules } from "@/lib/contracts/signals";
import { formatChange, formatPercent } from "@/lib/domain/format";
import type { SignalDirectionWord } from "./direction-mark";

export type SignalRule = AnswerOf<typeof listSignalRules>["data"][number];
export type RuleRecord = SignalRule["records"][number];
type Estimate = NonNullable<RuleRecord["edge"]>;

const formats = {
  share: (value: number) => formatPercent(value).text,
  change: (value: number) => formatChange(value).text,
} as const;

interface EstimateCellProps {
  readonly estimate: Estimate | undefined;
  readonly as: keyof typeof formats;
}

/** A value over its 95 % confidence interval; nothing where it is not told. */
export function EstimateCell({ estimate, as }: EstimateCellProps) {
  if (estimate === undefined) return null;
  const { value, low, high } = estimate;
  const text = formats[as];
  return (
    <span className="inline-flex flex-col">
      <span className="figures">{text(value)}</span>
      <span className="figures text-2xs text-ink-3">
        {text(low)} to {text(high)}
      </span>
    </span>
  );
}

/** What the interval of an edge says, in words: a bearish rule beats random tokens where its own fall further. */
export function edgeWords({ edge, n, tooFew }: RuleRecord, direction: SignalDirectionWord): string {
  if (tooFew || edge === null) return `too few to tell, n = ${n}`;
  if (edge.low <= 0 && edge.high >= 0) return "no different from random";
  const isRight = edge.low > 0 === (direction === "bullish");
  return isRight ? "better than random" : "worse than random";
}

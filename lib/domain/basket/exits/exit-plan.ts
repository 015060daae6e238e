import type { ExitRules, StopRule, TakeProfit } from "@/lib/domain/basket/exit-rules";
import { formatPercent, formatPrice, formatUsd, group } from "@/lib/domain/format";
import type { Entry } from "./bet-exits";
import { stopFall } from "./stop-fall";

/** One line of a plan. Null: no price, no number or no date decides. */
export interface PlanStep {
  readonly kind: "stop" | "take-profit" | "time-stop" | "invalidation";
  readonly multiple: number | null;
  readonly priceUsd: number | null;
  /** Null: all that is left. */
  readonly units: number | null;
  /** What that brings at the price, before costs. */
  readonly amountUsd: number | null;
  readonly afterDays: number | null;
  readonly words: string;
}

/** How one bet ends, in prices and amounts. */
export interface ExitPlan {
  readonly entryPriceUsd: number;
  readonly units: number;
  readonly stakeUsd: number;
  readonly steps: readonly PlanStep[];
}

const price = (usd: number) => formatPrice(usd).text;
const percent = (fraction: number) => formatPercent(fraction).text;
const nothing = { multiple: null, priceUsd: null, units: null, amountUsd: null, afterDays: null };

function stopWords(stop: StopRule, fall: number, levelUsd: number): string {
  if (stop.kind === "none") return "No stop: this bet may be lost whole.";
  if (!Number.isFinite(fall))
    return "No stop: its volatility is not known, so the rule has no level. Set one by hand.";
  const level = `Sell all at ${price(levelUsd)} or less, ${percent(fall)} under`;
  const gap = "A stop fills at the first price after it: a gap through it sells lower.";
  if (stop.kind === "trailing")
    return `${level} the highest price since the purchase: the level rises with it and never falls. ${gap}`;
  if (stop.kind === "fixed") return `${level} the entry. ${gap}`;
  const deviations = `${group(stop.multiple, 1)} standard deviations of ${stop.lookbackDays} days`;
  return `${level} the entry: ${deviations}. ${gap}`;
}

function stopStep(stop: StopRule, entry: Entry, units: number): PlanStep {
  const fall = stopFall(stop, entry.dailyVolatility);
  const levelUsd = entry.priceUsd * (1 - fall);
  const words = stopWords(stop, fall, levelUsd);
  if (!Number.isFinite(fall)) return { ...nothing, kind: "stop", words };
  const amountUsd = units * levelUsd;
  return { ...nothing, kind: "stop", multiple: 1 - fall, priceUsd: levelUsd, amountUsd, words };
}

/** The ladder as it would be climbed with every rung filled at its price, costs apart. */
function ladderSteps(ladder: readonly TakeProfit[], entryUsd: number, units: number): PlanStep[] {
  let left = units;
  let openUsd = units * entryUsd;
  return ladder
    .toSorted((a, b) => a.atMultiple - b.atMultiple)
    .map(({ atMultiple, sell }) => {
      const priceUsd = entryUsd * atMultiple;
      const sold = sell === "stake" ? Math.min(left, Math.max(0, openUsd) / priceUsd) : left * sell;
      const share = left > 0 ? sold / left : 0;
      left -= sold;
      openUsd -= sold * priceUsd;
      const amountUsd = sold * priceUsd;
      const what =
        sell === "stake"
          ? `sell ${percent(share)} of what is left for ${formatUsd(amountUsd).text}: the stake is back, the rest is won`
          : `sell ${percent(sell)} of what is left for ${formatUsd(amountUsd).text}`;
      return {
        ...nothing,
        kind: "take-profit",
        multiple: atMultiple,
        priceUsd,
        units: sold,
        amountUsd,
        words: `At ${price(priceUsd)} (${group(atMultiple, atMultiple % 1 === 0 ? 0 : 1)}×) ${what}.`,
      };
    });
}

function invalidationSteps({ invalidation }: ExitRules): PlanStep[] {
  const { onSevereFlag, gradeUnder } = invalidation;
  const reasons = [
    ...(onSevereFlag ? ["raises a severe red flag"] : []),
    ...(gradeUnder === null ? [] : [`grades it under ${group(gradeUnder)}`]),
  ];
  if (reasons.length === 0) return [];
  const words = `Sell all at the first grading that ${reasons.join(" or ")}, whatever the price.`;
  return [{ ...nothing, kind: "invalidation", words }];
}

/** The plan of one bet: its stop, each rung of the ladder, its last day and what makes it void. */
export function exitPlan(rules: ExitRules, entry: Entry, stakeUsd: number): ExitPlan {
  const units = stakeUsd / entry.priceUsd;
  const { timeStopDays } = rules;
  return {
    entryPriceUsd: entry.priceUsd,
    units,
    stakeUsd,
    steps: [
      stopStep(rules.stop, entry, units),
      ...ladderSteps(rules.takeProfits, entry.priceUsd, units),
      ...(timeStopDays === null
        ? []
        : [
            {
              ...nothing,
              kind: "time-stop" as const,
              afterDays: timeStopDays,
              words: `Sell what is left after ${timeStopDays} days, whatever the price.`,
            },
          ]),
      ...invalidationSteps(rules),
    ],
  };
}

/** The plan of the whole basket in sentences; `stopped` is what would be left if every stop filled at its level. */
export function basketPlan(
  plans: readonly ExitPlan[],
  budgetUsd: number,
  horizonDays: number,
): string[] {
  const stakes = plans.reduce((sum, { stakeUsd }) => sum + stakeUsd, 0);
  const stops = plans.map(({ steps }) => {
    const stop = steps.find(({ kind }) => kind === "stop");
    return stop?.amountUsd ?? 0;
  });
  const left = stops.reduce((sum, usd) => sum + usd, budgetUsd - stakes);
  const unstopped = plans.filter(
    ({ steps }) => steps.find(({ kind }) => kind === "stop")?.priceUsd === null,
  ).length;
  return [
    `${plans.length} bets for ${formatUsd(stakes).text} of ${formatUsd(budgetUsd).text}; the rest stays cash.`,
    `If every stop filled at its first level at once, ${formatUsd(left).text} would be left; gaps make it less.`,
    ...(unstopped === 0 ? [] : [`Bets without a stop: ${unstopped}; they count as lost there.`]),
    `Look once a day. After ${horizonDays} days choose anew: what is not chosen again is sold.`,
    "What a ladder sells stays cash until then.",
  ];
}

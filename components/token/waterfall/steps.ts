/** A grade taken apart, as the waterfall needs it: `base` + contributions + `capEffect` = `grade`. */
export interface WaterfallInput {
  readonly grade: number;
  readonly base: number;
  readonly capEffect: number;
  /** Largest effect first. */
  readonly contributions: readonly {
    readonly factor: string;
    readonly name: string;
    /** Null when the value is unknown; its contribution is then 0. */
    readonly percentile: number | null;
    readonly contribution: number;
  }[];
}

/** One bar: from where the sum stood before to where it stands after, in grade points. */
export interface WaterfallStep {
  readonly key: string;
  readonly kind: "base" | "factor" | "folded" | "cap" | "grade";
  readonly name: string;
  readonly points: number;
  readonly from: number;
  readonly to: number;
  readonly percentile: number | null;
}

export interface Waterfall {
  /** Base, the large contributions, the fold, the cap, the grade. */
  readonly steps: readonly WaterfallStep[];
  /** The small known contributions that the fold adds up, drawn after the large ones when it is open. */
  readonly small: readonly WaterfallStep[];
  /** Data points of the model that are unknown and add nothing. */
  readonly unknownCount: number;
  /** Ends of the scale: 0 to 100, wider where the sum passes them on its way. */
  readonly scale: { readonly low: number; readonly high: number };
}

/** A contribution under this many points, or after this many others, is folded. */
const foldBelowPoints = 0.5;
const mostBars = 12;

/** Puts bars end to end from `start`. */
function chain(
  start: number,
  contributions: WaterfallInput["contributions"],
): { readonly bars: WaterfallStep[]; readonly end: number } {
  let sum = start;
  const bars = contributions.map(({ factor, name, contribution, percentile }): WaterfallStep => {
    const from = sum;
    sum += contribution;
    return { key: factor, kind: "factor", name, points: contribution, from, to: sum, percentile };
  });
  return { bars, end: sum };
}

const bar = (
  kind: WaterfallStep["kind"],
  name: string,
  from: number,
  to: number,
): WaterfallStep => ({ key: kind, kind, name, points: to - from, from, to, percentile: null });

/** Lays out the bars of one grade. The last step ends at the grade; every step begins where the one before ended. */
export function layOutWaterfall(input: WaterfallInput): Waterfall {
  const { grade, base, capEffect, contributions } = input;
  const known = contributions.filter(({ percentile }) => percentile !== null);
  const large = known
    .slice(0, mostBars)
    .filter(({ contribution }) => Math.abs(contribution) >= foldBelowPoints);
  const shown = chain(base, large);
  const { bars: small, end } = chain(shown.end, known.slice(large.length));
  const foldName = `${small.length} smaller data ${small.length === 1 ? "point" : "points"}`;
  const capped = end + capEffect;
  const ends = [base, capped, ...[...shown.bars, ...small].map(({ to }) => to)];
  return {
    steps: [
      bar("base", "Base", 0, base),
      ...shown.bars,
      ...(small.length === 0 ? [] : [bar("folded", foldName, shown.end, end)]),
      ...(capEffect < 0 ? [bar("cap", "Cap by red flags", end, capped)] : []),
      bar("grade", "Grade", 0, grade),
    ],
    small,
    unknownCount: contributions.length - known.length,
    scale: { low: Math.min(0, ...ends), high: Math.max(100, ...ends) },
  };
}

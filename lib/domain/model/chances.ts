/** What may become of a token within 180 days, as multiples of its price. */
export const chanceEvents = ["triple", "tenfold", "minus90"] as const;
export type ChanceEvent = (typeof chanceEvents)[number];

/** Logistic curve over the Moonshot grade: logit P = intercept + slope × logit(grade / 100). */
export interface ChanceCurve {
  readonly intercept: number;
  readonly slope: number;
}

/** P(≥ 3×), P(≥ 10×) and P(≤ −90 %) in 180 days as curves over the Moonshot grade. JSON-safe. */
export type Chances = Readonly<Record<ChanceEvent, ChanceCurve>>;

/** Grades nearer to the ends than this are no rarer than this. */
const edge = 0.005;

const logit = (share: number) => Math.log(share / (1 - share));

/** Log-odds of a grade of 0 to 100. */
export const placeOf = (grade: number): number =>
  logit(Math.min(1 - edge, Math.max(edge, grade / 100)));

/** The chance that a curve gives at a grade's log-odds, 0 to 1. */
export const chanceAt = (place: number, { intercept, slope }: ChanceCurve): number =>
  1 / (1 + Math.exp(-(intercept + slope * place)));

/** The chance of each event, 0 to 1, for a Moonshot grade of 0 to 100. Source: Platt 1999, Probabilistic Outputs. */
export function chancesOf(moonshotGrade: number, chances: Chances): Record<ChanceEvent, number> {
  const place = placeOf(moonshotGrade);
  return {
    triple: chanceAt(place, chances.triple),
    tenfold: chanceAt(place, chances.tenfold),
    minus90: chanceAt(place, chances.minus90),
  };
}

import { wholeLimits } from "./assemble";
import type { Candidate } from "./candidate";
import type { Obstacle } from "./choose/choice";
import type { BasketSettings } from "./settings";

const points = (value: number) => value.toFixed(1);

/** A bet as its reason sees it. */
interface Reasoned {
  readonly candidate: Candidate;
  readonly own: { gradePoints: number; moonshotPoints: number; costPoints: number };
  readonly reason: { readonly meanCorrelation: number; readonly correlationPoints: number };
}

const horizonGrades = { 30: "Trader", 90: "Investor", 180: "Overall" } as const;

const correlationWords = (correlation: number): string => {
  if (correlation >= 0.6) return "moves much like the other bets";
  if (correlation >= 0.3) return "moves partly with the other bets";
  if (correlation >= -0.1) return "moves mostly by itself";
  return "moves against the other bets";
};

/** Why a bet is in, in one sentence of the objective's own terms. */
export function whyWords({ candidate, own, reason }: Reasoned, settings: BasketSettings): string {
  const grade = `${horizonGrades[settings.horizonDays]} grade ${Math.round(candidate.horizonGrade)} brings ${points(own.gradePoints)} points`;
  const moonshot = `Moonshot grade ${Math.round(candidate.moonshot)} ${points(own.moonshotPoints)}`;
  const cost = `buying and selling costs ${points(-own.costPoints)}`;
  const correlation = `it ${correlationWords(reason.meanCorrelation)} (mean correlation ${reason.meanCorrelation.toFixed(2)}, ${points(reason.correlationPoints)})`;
  return `${grade} and ${moonshot}; ${cost}; ${correlation}.`;
}

const isWhole = (id: string): id is keyof typeof wholeLimits => id in wholeLimits;

/** The name of a demand on the whole basket inside a sentence. */
const capName = (id: string) => (isWhole(id) ? wholeLimits[id].toLowerCase() : id);

/** What keeps a token with more points of its own out, in words. */
export function obstacleWords(
  obstacle: Obstacle | null,
  sleeveName: string | null,
  symbolOf: (token: number) => string,
): string {
  if (obstacle === null)
    return "It moves so much like the other bets that the basket would be worse with it.";
  if (obstacle.kind === "place") return `It is not in the sleeve ${sleeveName ?? ""}.`;
  if (obstacle.kind === "conflict")
    return `Its correlation with ${symbolOf(obstacle.token)} is above the maximum.`;
  return `With it the basket would break the ${capName(obstacle.id)}.`;
}

import { candidateLimits } from "./all-limits";
import { appetites } from "./appetites";
import type { Candidate } from "./candidate";
import type { OpenPlace, SelectionProblem, ShareCap } from "./choose/problem";
import { shareTolerance } from "./choose/problem";
import type { Correlations } from "./correlations";
import { ownValue } from "./objective";
import { placesOf } from "./places";
import type { BasketSettings } from "./settings";

/** The demands on a basket as a whole, beside the limits on each candidate. */
export const wholeLimits = {
  bets: "Number of bets",
  sleeves: "Sleeves",
  mustHave: "Must-have tokens",
  "limits.maxSectorShare": "Maximum share of a sector",
  "limits.maxChainShare": "Maximum share of a chain",
  "limits.maxSleeveShare": "Maximum share of a sleeve",
  "limits.maxTokenShare": "Maximum share of a token",
  "limits.maxCorrelation": "Maximum correlation of two bets",
} as const;

/** Whether the demand of a name is made. */
export type IsActive = (id: string) => boolean;

const always: IsActive = () => true;

const noLimit = Number.POSITIVE_INFINITY;

function openPlaces(settings: BasketSettings, isActive: IsActive): OpenPlace[] {
  const { limits, bets } = settings;
  const sleeves = isActive("sleeves") ? settings.sleeves : [];
  const tokenShare = (isActive("limits.maxTokenShare") ? limits.maxTokenShare : null) ?? noLimit;
  const sleeveShare = (isActive("limits.maxSleeveShare") ? limits.maxSleeveShare : null) ?? noLimit;
  const leastOrder = isActive("minOrderUsd") ? settings.minOrderUsd : 0;
  return placesOf({ bets, sleeves }).map((place) => {
    // The one place of a basket without sleeves is no sleeve.
    const most = sleeves.length === 0 ? noLimit : (sleeveShare + shareTolerance) / place.shareEach;
    const isTooLarge = place.shareEach > tokenShare + shareTolerance;
    const isTooSmall = place.shareEach * settings.budgetUsd < leastOrder - shareTolerance;
    return {
      ...place,
      needed: isActive("bets") ? place.bets : 0,
      most: isTooLarge || isTooSmall ? 0 : Math.min(place.bets, Math.floor(most)),
    };
  });
}

/** Each text as a number, unknown as a class of its own. */
function classesOf(texts: readonly (string | null)[]): Int32Array {
  const codes = new Map<string | null, number>();
  return Int32Array.from(texts, (text) => {
    const code = codes.get(text) ?? codes.size;
    codes.set(text, code);
    return code;
  });
}

function shareCaps(
  tokens: readonly Candidate[],
  { limits }: BasketSettings,
  isActive: IsActive,
): ShareCap[] {
  const caps = [
    { id: "limits.maxSectorShare", share: limits.maxSectorShare, of: "sector" },
    { id: "limits.maxChainShare", share: limits.maxChainShare, of: "chain" },
  ] as const;
  return caps.flatMap(({ id, share, of }) =>
    share === null || !isActive(id)
      ? []
      : [{ id, share, classOf: classesOf(tokens.map((token) => token[of])) }],
  );
}

/** Bits of the places a candidate may take. */
function membership(candidate: Candidate, places: readonly OpenPlace[], hasSleeves: boolean) {
  if (!hasSleeves) return 1;
  return places.reduce(
    (bits, { id }, place) => (candidate.sleeves.includes(id) ? bits | (1 << place) : bits),
    0,
  );
}

/** The bits of the limits that are in force; what cannot be compared or bought is out whatever is asked. */
function limitBits(isActive: IsActive): number {
  let bits = 0;
  for (const [bit, { id }] of candidateLimits.entries())
    if (id === "graded" || isActive(id)) bits |= 1 << bit;
  return bits;
}

/** The tokens of a pool that pass the active limits. */
export function passing(removedBy: Uint32Array, isActive: IsActive = always): number[] {
  const bits = limitBits(isActive);
  const tokens: number[] = [];
  for (let i = 0; i < removedBy.length; i++) if (((removedBy[i] ?? 0) & bits) === 0) tokens.push(i);
  return tokens;
}

interface Assembly {
  /** The candidates that pass every limit in force, in the order of the problem. */
  readonly tokens: readonly Candidate[];
  readonly settings: BasketSettings;
  /** Of the same tokens; left out when only the rows matter. */
  readonly correlations?: Correlations;
  readonly isActive?: IsActive;
}

/** The choice that settings ask for, in numbers. */
export function assemble({
  tokens,
  settings,
  correlations,
  isActive = always,
}: Assembly): SelectionProblem {
  const places = openPlaces(settings, isActive);
  const hasSleeves = isActive("sleeves") && settings.sleeves.length > 0;
  const required = new Set(isActive("mustHave") ? settings.mustHave : []);
  const { correlationPoints } = appetites[settings.appetite];
  return {
    size: tokens.length,
    bets: settings.bets,
    places,
    members: Uint32Array.from(tokens, (token) => membership(token, places, hasSleeves)),
    caps: shareCaps(tokens, settings, isActive),
    required: Uint8Array.from(tokens, ({ id }) => Number(required.has(id))),
    values: Float64Array.from(tokens, (token) => ownValue(token, settings).value),
    pairPoints: settings.bets > 1 ? (2 * correlationPoints) / (settings.bets - 1) : 0,
    correlations: correlations?.values ?? new Float32Array(),
    maxCorrelation:
      correlations !== undefined && isActive("limits.maxCorrelation")
        ? settings.limits.maxCorrelation
        : null,
    trust: correlations?.trust ?? 1,
    meanCorrelation: correlations?.mean ?? 0,
    isUnknownPair: correlations?.isUnknown ?? null,
  };
}

import { type Field, fields } from "@/lib/domain/market/fields";
import { agrees, choiceOf, precedenceOf } from "./precedence";
import {
  type GuardSettings,
  type Observation,
  outliersAmong,
  type Suspicion,
  suspicionOf,
} from "./suspicion";

/** What is believed of one field of one token, and what is not. */
export interface Reconciled {
  /** NaN when nothing can be believed. */
  readonly value: number;
  /** The provider that it is from; null when there is no value. */
  readonly provider: string | null;
  readonly observedAtMs: number;
  /** Share of the other believable sources that agree; NaN when there is no other to ask. */
  readonly agreement: number;
  readonly quarantined: readonly { readonly observation: Observation; readonly why: Suspicion }[];
}

/**
 * The value of a field from what several providers told. Only the newest word of each counts. What is suspicious is
 * set aside with the reason; of the rest, the documented precedence chooses, or for dangers the most dangerous.
 */
export function reconcileField(
  field: Field,
  told: readonly Observation[],
  settings: GuardSettings,
): Reconciled {
  const quarantined: { observation: Observation; why: Suspicion }[] = [];
  const usable = newestOfEach(told).filter((observation) => {
    const why = suspicionOf(field, observation, settings);
    if (why !== null) quarantined.push({ observation, why });
    return why === null;
  });
  const outliers = isMeasured(field) ? outliersAmong(usable) : new Set<Observation>();
  for (const observation of outliers) quarantined.push({ observation, why: "outlier" });
  const believed = usable.filter((observation) => !outliers.has(observation));
  const chosen = [...believed].sort(byChoice(field))[0];
  const others = usable.filter((observation) => observation !== chosen);
  const agreeing = others.filter(({ value }) => agrees(field, value, chosen?.value ?? Number.NaN));
  return {
    value: chosen?.value ?? Number.NaN,
    provider: chosen?.provider ?? null,
    observedAtMs: chosen?.observedAtMs ?? Number.NaN,
    agreement: others.length === 0 ? Number.NaN : agreeing.length / others.length,
    quarantined,
  };
}

/** Dangers are never outvoted: an outlier there is a warning. Flags have no middle. */
const isMeasured = (field: Field): boolean =>
  choiceOf(field) === "precedence" && fields[field].unit !== "flag";

const newestOfEach = (told: readonly Observation[]): Observation[] => {
  const newest = new Map<string, Observation>();
  for (const observation of told) {
    const before = newest.get(observation.provider);
    if (before === undefined || isNewer(observation, before))
      newest.set(observation.provider, observation);
  }
  return [...newest.values()];
};

/** Between words of one provider at the same time the deeper pool is newer, so that their order does not matter. */
const isNewer = (one: Observation, other: Observation): boolean => {
  const depth = ({ isOfOnePool, poolLiquidityUsd }: Observation) =>
    isOfOnePool ? poolLiquidityUsd || 0 : Number.POSITIVE_INFINITY;
  if (one.observedAtMs !== other.observedAtMs) return one.observedAtMs > other.observedAtMs;
  if (depth(one) !== depth(other)) return depth(one) > depth(other);
  return one.value > other.value;
};

function byChoice(field: Field): (a: Observation, b: Observation) => number {
  const order = precedenceOf(field);
  const rank = ({ provider }: Observation) => {
    const place = order.indexOf(provider);
    return place < 0 ? order.length : place;
  };
  const byPrecedence = (a: Observation, b: Observation) =>
    rank(a) - rank(b) || b.observedAtMs - a.observedAtMs || (a.provider < b.provider ? -1 : 1);
  const choice = choiceOf(field);
  if (choice === "highest") return (a, b) => b.value - a.value || byPrecedence(a, b);
  return choice === "lowest" ? (a, b) => a.value - b.value || byPrecedence(a, b) : byPrecedence;
}

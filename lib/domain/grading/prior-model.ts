import type { Prior } from "@/lib/domain/factor";
import { factors } from "@/lib/domain/factors";
import type { Model } from "./grade";
import { type FactorWeights, mixWeights } from "./weights";

const priorWeights = (horizon: keyof Prior): FactorWeights =>
  Object.fromEntries(
    factors.flatMap((factor) =>
      factor.prior[horizon] === 0 ? [] : [[factor.key, factor.prior[horizon]]],
    ),
  );

/** FNV-1a, 32 bits, of a text's code units. Source: Fowler, Noll, Vo. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}

const weights = mixWeights({
  trader: priorWeights("trader"),
  investor: priorWeights("investor"),
  moonshot: priorWeights("moonshot"),
});

/**
 * The documented weights that hold before there is history to learn from. A new factor or a changed prior is another model,
 * so its id comes from the weights.
 */
export const priorModel: Model = {
  id: `prior-${fingerprint(JSON.stringify(weights))}`,
  name: "Prior of published evidence",
  kind: "prior",
  weights,
};

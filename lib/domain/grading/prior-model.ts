import type { Prior } from "@/lib/domain/factor";
import { factors } from "@/lib/domain/factors";
import { textFingerprint } from "@/lib/domain/text-fingerprint";
import type { Model } from "./grade";
import { type FactorWeights, mixWeights } from "./weights";

const priorWeights = (horizon: keyof Prior): FactorWeights =>
  Object.fromEntries(
    factors.flatMap((factor) =>
      factor.prior[horizon] === 0 ? [] : [[factor.key, factor.prior[horizon]]],
    ),
  );

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
  id: `prior-${textFingerprint(JSON.stringify(weights))}`,
  name: "Prior of published evidence",
  kind: "prior",
  weights,
};

import { defineFlag } from "@/lib/domain/flag";
import { last } from "@/lib/domain/stats/last";

export const mintableConcentrated = defineFlag({
  key: "mintableConcentrated",
  name: "Mintable, in few hands",
  severity: "serious",
  why: "Whoever can print the token also holds it: new supply is theirs to sell.",
  rule: "Supply can be minted and the ten largest hold more than 40 %.",
  inputs: ["mintable", "top10Share"],
  windowDays: 1,
  gradeCap: null,
  check: ({ mintable, top10Share }) => {
    const mint = last(mintable);
    const share = last(top10Share);
    if (mint === 0 || share <= 0.4) return false;
    return Number.isNaN(mint) || Number.isNaN(share) ? null : true;
  },
});

import { computed, defineFlag } from "@/lib/domain/flag";
import { last } from "@/lib/domain/stats/last";
import { meets, type Threshold } from "@/lib/domain/threshold";

const yes: Threshold = { is: "atLeast", threshold: 1 };
const no: Threshold = { is: "atMost", threshold: 0 };
const above = (threshold: number): Threshold => ({ is: "above", threshold });

/** What an owner needs who means to take the money, and what is seen around it. */
const marks = {
  mintable: yes,
  freezable: yes,
  blacklistable: yes,
  taxModifiable: yes,
  upgradeable: yes,
  ownerRenounced: no,
  sourceVerified: no,
  sellTaxFraction: above(0.05),
  lpLockedShare: { is: "below", threshold: 0.5 },
  lpLockDays: { is: "below", threshold: 30 },
  top10Share: above(0.5),
  creatorShare: above(0.1),
  sniperShare: above(0.2),
  insiderShare: above(0.3),
  teamPublic: no,
  productLive: no,
} as const satisfies Record<string, Threshold>;

type Mark = keyof typeof marks;
const inputs = Object.keys(marks).filter((key): key is Mark => key in marks);

/** Under this many known marks a low count says nothing. */
const fewestKnown = 8;
const most = 6;

export const rugMarks = defineFlag({
  key: "rugMarks",
  name: "Many marks of a rug",
  severity: "severe",
  why: "Each mark alone is common among honest tokens; together they are the tools of somebody who means to leave with the pool.",
  rule: `At least ${most} of ${inputs.length} marks: mintable, freezable, blacklist, taxes can rise, proxy, not renounced, unverified, sell tax above 5 %, liquidity unlocked or lock ending, top ten above 50 %, creator above 10 %, snipers above 20 %, insiders above 30 %, anonymous, no product. Clear only when ${fewestKnown} are known.`,
  tests: [
    computed({
      name: `Marks found, of ${inputs.length}`,
      unit: "count",
      inputs,
      is: "atLeast",
      threshold: most,
      measure: (window) => {
        const verdicts = inputs.map((input) => meets(marks[input], last(window[input])));
        const found = verdicts.filter((verdict) => verdict === true).length;
        const known = verdicts.filter((verdict) => verdict !== null).length;
        return found >= most || known >= fewestKnown ? found : Number.NaN;
      },
    }),
  ],
  windowDays: 1,
  gradeCap: 40,
});

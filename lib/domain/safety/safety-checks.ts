import type { Field } from "@/lib/domain/market/fields";
import type { Threshold } from "@/lib/domain/threshold";

export const safetyGroups = {
  trading: "Can it be sold?",
  contract: "What can the owner do?",
  liquidity: "Is there a pool, and will it stay?",
  holders: "Who holds it?",
  trust: "Who vouches for it?",
} as const;
export type SafetyGroup = keyof typeof safetyGroups;

/** One line of a contract-safety report: a stored value, and where it becomes a warning or a failure. */
export interface SafetyCheck {
  readonly key: string;
  readonly name: string;
  readonly group: SafetyGroup;
  readonly field: Field;
  /** Null: this value alone never fails, or never only warns. */
  readonly fails: Threshold | null;
  readonly warns: Threshold | null;
  /** The thresholds in words. */
  readonly rule: string;
  /** True for a value in days that counts down from the day on which it was observed. */
  readonly countsDown?: boolean;
}

const yes: Threshold = { is: "atLeast", threshold: 1 };
const no: Threshold = { is: "atMost", threshold: 0 };
const above = (threshold: number): Threshold => ({ is: "above", threshold });
const below = (threshold: number): Threshold => ({ is: "below", threshold });

const check = (
  key: string,
  name: string,
  group: SafetyGroup,
  field: Field,
  limits: Pick<SafetyCheck, "fails" | "warns" | "rule" | "countsDown">,
): SafetyCheck => ({ key, name, group, field, ...limits });

/** Limits of a finding that is yes or no. */
const failsWhen = (bad: Threshold, rule: string) => ({ fails: bad, warns: null, rule });
const warnsWhen = (bad: Threshold, rule: string) => ({ fails: null, warns: bad, rule });

const taxLimits = {
  fails: above(0.1),
  warns: above(0.05),
  rule: "Fails above 10 %, warns above 5 %",
};

/** Every check of a report, in the order in which it is shown. */
export const safetyChecks: readonly SafetyCheck[] = [
  check(
    "honeypot",
    "Honeypot",
    "trading",
    "honeypot",
    failsWhen(yes, "Fails if it cannot be sold"),
  ),
  check("buyTax", "Buy tax", "trading", "buyTaxFraction", taxLimits),
  check("sellTax", "Sell tax", "trading", "sellTaxFraction", taxLimits),
  check(
    "freeze",
    "Freeze authority",
    "trading",
    "freezable",
    failsWhen(yes, "Fails if transfers can be frozen"),
  ),
  check(
    "blacklist",
    "Blacklist",
    "trading",
    "blacklistable",
    failsWhen(yes, "Fails if wallets can be barred from selling"),
  ),

  check(
    "hiddenOwner",
    "Hidden owner",
    "contract",
    "hiddenOwner",
    failsWhen(yes, "Fails if there is one"),
  ),
  check(
    "clone",
    "Copy of a known scam",
    "contract",
    "clonedContract",
    failsWhen(yes, "Fails if it is one"),
  ),
  check(
    "source",
    "Source code verified",
    "contract",
    "sourceVerified",
    failsWhen(no, "Fails if nobody can read it"),
  ),
  check("mint", "Mint authority", "contract", "mintable", {
    ...warnsWhen(yes, "Warns if supply can be minted"),
  }),
  check("taxCanRise", "Taxes can be raised", "contract", "taxModifiable", {
    ...warnsWhen(yes, "Warns if the owner can change taxes"),
  }),
  check("proxy", "Upgradeable proxy", "contract", "upgradeable", {
    ...warnsWhen(yes, "Warns if the code can be replaced"),
  }),
  check("ownership", "Ownership renounced", "contract", "ownerRenounced", {
    ...warnsWhen(no, "Warns if it was not"),
  }),

  check("pool", "Pool liquidity", "liquidity", "liquidity", {
    fails: below(10_000),
    warns: below(50_000),
    rule: "Fails under $10K, warns under $50K",
  }),
  check("lpLocked", "Liquidity locked or burnt", "liquidity", "lpLockedShare", {
    fails: below(0.5),
    warns: below(0.8),
    rule: "Fails under 50 %, warns under 80 %",
  }),
  check("lockEnd", "Time until the lock ends", "liquidity", "lpLockDays", {
    fails: { is: "atMost", threshold: 30 },
    warns: { is: "atMost", threshold: 180 },
    rule: "Fails at 30 days or less, warns at 180",
    countsDown: true,
  }),

  check("top10", "Ten largest holders", "holders", "top10Share", {
    fails: above(0.5),
    warns: above(0.3),
    rule: "Fails above 50 %, warns above 30 %",
  }),
  check("creator", "Creator", "holders", "creatorShare", {
    fails: above(0.1),
    warns: above(0.05),
    rule: "Fails above 10 %, warns above 5 %",
  }),
  check("snipers", "Snipers", "holders", "sniperShare", {
    fails: above(0.2),
    warns: above(0.1),
    rule: "Fails above 20 %, warns above 10 %",
  }),
  check("insiders", "Insiders and snipers", "holders", "insiderShare", {
    fails: above(0.4),
    warns: above(0.2),
    rule: "Fails above 40 %, warns above 20 %",
  }),

  check("audit", "Audit", "trust", "audited", warnsWhen(no, "Warns without one")),
  check("team", "Team known by name", "trust", "teamPublic", warnsWhen(no, "Warns if anonymous")),
];

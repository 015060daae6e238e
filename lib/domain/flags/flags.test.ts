import { describe, expect, test } from "vitest";
import type { FactorInput, FactorWindow } from "@/lib/domain/factor";
import { type Flag, severities } from "@/lib/domain/flag";
import { checkFlag, flagEvidence } from "@/lib/domain/flag-check";
import { emptyPanel } from "@/lib/domain/grading/testing/synthetic-panel";
import { TokenWindows } from "@/lib/domain/grading/token-windows";
import { flags } from "./index";

const list: readonly Flag[] = flags;
type Values = Partial<Record<FactorInput, readonly number[]>>;

/** A flag's window with the given values at its end; the rest unknown. */
function windowOf(flag: Flag, values: Values): FactorWindow<FactorInput> {
  const windows = new TokenWindows(emptyPanel(1, 1), { factors: [], flags: list });
  const window = windows.window(flag.inputs, flag.windowDays);
  for (const input of flag.inputs) {
    const given = (values[input] ?? []).slice(-flag.windowDays);
    window[input].fill(Number.NaN);
    window[input].set(given, flag.windowDays - given.length);
  }
  return window;
}

const check = (flag: Flag, values: Values) => checkFlag(flag, windowOf(flag, values));
const days = (count: number, value: number) => Array.from({ length: count }, () => value);

const doubled = (end: number) => [...days(20, 1), 3, ...days(12, end)];
const burst = [...days(20, 1000), 20_000, ...days(12, 900)];

/** What raises each flag, what clears it, and what leaves it open although something is known. */
const cases: Readonly<Record<string, { raised: Values[]; clear: Values[]; unknown?: Values[] }>> = {
  anonymousTeam: {
    raised: [{ teamPublic: [0], roadmapMilestones: [0] }],
    clear: [{ teamPublic: [1] }, { roadmapMilestones: [3] }],
    unknown: [{ teamPublic: [0] }, { roadmapMilestones: [0] }],
  },
  blacklist: { raised: [{ blacklistable: [1] }], clear: [{ blacklistable: [0] }] },
  botLikeBuzz: { raised: [{ botShare: [0.41] }], clear: [{ botShare: [0.4] }] },
  clonedContract: { raised: [{ clonedContract: [1] }], clear: [{ clonedContract: [0] }] },
  collapsed: {
    raised: [{ price: [...days(20, 10), ...days(11, 1.9)] }],
    clear: [{ price: [...days(20, 10), ...days(11, 2.1)] }],
    unknown: [{ price: [1] }, { price: [...days(30, 10), Number.NaN] }],
  },
  concentratedHolders: { raised: [{ top10Share: [0.51] }], clear: [{ top10Share: [0.5] }] },
  creatorHoldsMuch: { raised: [{ creatorShare: [0.11] }], clear: [{ creatorShare: [0.1] }] },
  dayOneHype: {
    raised: [{ ageDays: [3], mentions24h: [900] }],
    clear: [
      { ageDays: [30], mentions24h: [900] },
      { ageDays: [3], mentions24h: [20] },
    ],
    unknown: [{ ageDays: [3] }],
  },
  dilutionAhead: {
    raised: [{ fdv: [50], marketCap: [10], lockedSupplyShare: [0.8] }],
    clear: [{ fdv: [20], marketCap: [10] }, { lockedSupplyShare: [0.3] }],
    unknown: [{ fdv: [50], marketCap: [10] }, { lockedSupplyShare: [0.8] }],
  },
  freezable: { raised: [{ freezable: [1] }], clear: [{ freezable: [0] }] },
  hiddenOwner: { raised: [{ hiddenOwner: [1] }], clear: [{ hiddenOwner: [0] }] },
  highTax: {
    raised: [{ sellTaxFraction: [0.2] }, { buyTaxFraction: [0.11], sellTaxFraction: [0] }],
    clear: [{ buyTaxFraction: [0.05], sellTaxFraction: [0.1] }],
    unknown: [{ buyTaxFraction: [0.05] }, { sellTaxFraction: [0] }],
  },
  honeypot: { raised: [{ honeypot: [1] }], clear: [{ honeypot: [0] }] },
  insidersSelling: {
    raised: [{ whaleNetFlow7dShare: [-0.03], exchangeNetFlow7dShare: [0.02] }],
    clear: [{ whaleNetFlow7dShare: [0.01] }, { exchangeNetFlow7dShare: [0] }],
    unknown: [{ whaleNetFlow7dShare: [-0.03] }],
  },
  liquidityPulled: {
    raised: [{ liquidity: [...days(7, 100), 20] }],
    clear: [{ liquidity: [...days(7, 100), 40] }],
    unknown: [{ liquidity: [100, 20] }],
  },
  liquidityUnlocked: {
    raised: [{ lpLockedShare: [0.2], liquidity: [50_000] }],
    clear: [{ lpLockedShare: [0.9], liquidity: [50_000] }],
    unknown: [{ lpLockedShare: [0.2] }, { liquidity: [50_000] }],
  },
  lockEndsSoon: {
    // Scanned 20 days ago: 45 days then are 25 now.
    raised: [{ lpLockDays: days(21, 45), lpLockedShare: [0.9] }],
    clear: [{ lpLockDays: [45], lpLockedShare: [0.9] }, { lpLockedShare: [0] }],
    unknown: [{ lpLockDays: [10] }, { lpLockedShare: [0.9] }],
  },
  mintableConcentrated: {
    raised: [{ mintable: [1], top10Share: [0.6] }],
    clear: [{ mintable: [0] }, { top10Share: [0.2] }],
    unknown: [{ mintable: [1] }],
  },
  noProduct: {
    raised: [{ productLive: [0], ageDays: [200] }],
    clear: [{ productLive: [1] }, { productLive: [0], ageDays: [100] }],
    unknown: [{ productLive: [0] }, { ageDays: [200] }],
  },
  ownerCanMint: {
    raised: [{ mintable: [1], ownerRenounced: [0] }],
    clear: [{ mintable: [1], ownerRenounced: [1] }, { mintable: [0] }],
    unknown: [{ mintable: [1] }],
  },
  paidHype: { raised: [{ paidPromotions30d: [3] }], clear: [{ paidPromotions30d: [2] }] },
  pumpPattern: {
    raised: [{ price: doubled(1.2), volume24h: burst }],
    clear: [
      { price: doubled(2.9), volume24h: burst },
      { price: doubled(1.2), volume24h: days(33, 1000) },
      { price: days(33, 1), volume24h: burst },
    ],
    unknown: [{ price: doubled(1.2) }, { volume24h: burst }],
  },
  rugMarks: {
    raised: [
      {
        mintable: [1],
        freezable: [1],
        ownerRenounced: [0],
        sourceVerified: [0],
        lpLockedShare: [0.1],
        top10Share: [0.7],
      },
    ],
    clear: [
      {
        mintable: [1],
        freezable: [0],
        ownerRenounced: [1],
        sourceVerified: [1],
        lpLockedShare: [0.9],
        top10Share: [0.2],
        creatorShare: [0],
        sniperShare: [0],
      },
    ],
    unknown: [{ mintable: [1], freezable: [1], ownerRenounced: [0] }],
  },
  snipersHoldMuch: { raised: [{ sniperShare: [0.21] }], clear: [{ sniperShare: [0.2] }] },
  sourceUnverified: { raised: [{ sourceVerified: [0] }], clear: [{ sourceVerified: [1] }] },
  stalePrice: {
    raised: [
      { price: days(15, 1), logReturn: days(15, 0) },
      { price: days(15, 1), logReturn: [...days(5, 0.1), ...days(10, Number.NaN)] },
    ],
    clear: [
      { price: days(15, 1), logReturn: days(15, 0.1) },
      { price: [1, 1], logReturn: [0, 0] },
    ],
  },
  taxCanRise: { raised: [{ taxModifiable: [1] }], clear: [{ taxModifiable: [0] }] },
  thinPool: {
    raised: [{ liquidity: [9000] }, { liquidity: [90_000], marketCap: [20e6] }],
    clear: [{ liquidity: [200_000], marketCap: [20e6] }],
    unknown: [{ liquidity: [200_000] }, { marketCap: [20e6] }],
  },
  unlockCliff: { raised: [{ unlock30dShare: [0.16] }], clear: [{ unlock30dShare: [0.15] }] },
  upgradeableProxy: { raised: [{ upgradeable: [1] }], clear: [{ upgradeable: [0] }] },
  volumeDead: {
    raised: [{ volume24h: [...days(83, 1000), ...days(7, 50)] }],
    clear: [{ volume24h: days(90, 1000) }],
    unknown: [{ volume24h: [1000] }],
  },
  washVolume: {
    raised: [{ volume24h: days(30, 70), marketCap: [100], logReturn: days(30, 0.01) }],
    clear: [
      { volume24h: days(30, 70), marketCap: [100], logReturn: days(30, -0.1) },
      { volume24h: days(30, 10), marketCap: [100], logReturn: days(30, 0.01) },
    ],
    unknown: [{ volume24h: days(30, 70), logReturn: days(30, 0.01) }],
  },
};

describe.each(list.map((flag) => [flag.key, flag] as const))("%s", (key, flag) => {
  test("is neither raised nor clear when nothing is known", () => {
    expect(check(flag, {})).toBeNull();
  });

  test("is raised, clear or open as its rule says", () => {
    const { raised = [], clear = [], unknown = [] } = cases[key] ?? {};
    expect(raised.length * clear.length).toBeGreaterThan(0);
    for (const values of raised) expect(check(flag, values)).toBe(true);
    for (const values of clear) expect(check(flag, values)).toBe(false);
    for (const values of unknown) expect(check(flag, values)).toBeNull();
  });

  test("shows the values that raise it with their days", () => {
    for (const values of cases[key]?.raised ?? []) {
      const met = flagEvidence(flag, windowOf(flag, values), () => 2).filter((one) => one.met);
      expect(met.length).toBeGreaterThan(0);
      for (const { value, ageDays } of met) {
        expect(value).not.toBeNaN();
        expect(ageDays).toBeGreaterThanOrEqual(0);
        expect(ageDays).toBeLessThan(Math.max(3, flag.windowDays));
      }
    }
  });

  test("declares itself in full, and caps only when severe", () => {
    for (const text of [flag.name, flag.why, flag.rule]) expect(text.trim()).not.toBe("");
    for (const { name } of flag.tests) expect(name.trim()).not.toBe("");
    expect(flag.inputs.length).toBeGreaterThan(0);
    expect(severities).toContain(flag.severity);
    expect(flag.gradeCap === null).toBe(flag.severity !== "severe");
    expect(flag.gradeCap ?? 50).toBeGreaterThan(0);
    expect(flag.gradeCap ?? 50).toBeLessThan(100);
    expect(key).toMatch(/^[a-z][A-Za-z0-9]*$/);
  });

  test("needs nothing but the token's own history, so that its evidence can be shown later", () => {
    for (const input of ["marketReturn", "sectorReturn", "marketCapRank"])
      expect(flag.inputs).not.toContain(input);
  });
});

test("there are at least 22, each with its own key, and every case is of one", () => {
  const keys = list.map(({ key }) => key);
  expect(new Set(keys).size).toBe(list.length);
  expect(list.length).toBeGreaterThanOrEqual(22);
  expect(keys.toSorted()).toEqual(Object.keys(cases).toSorted());
});

test("the day of a collapse or a pump is that of the event", () => {
  const collapse = list.find(({ key }) => key === "collapsed");
  const pump = list.find(({ key }) => key === "pumpPattern");
  if (!collapse || !pump) throw new Error("No such flags.");
  const price = [...days(20, 10), ...days(11, 1.9)];
  const [fall] = flagEvidence(collapse, windowOf(collapse, { price }), () => 0);
  expect(fall?.ageDays).toBe(10);
  const values = { price: doubled(1.2), volume24h: burst };
  const [rise] = flagEvidence(pump, windowOf(pump, values), () => 0);
  expect(rise?.ageDays).toBe(12);
});

import type { Factor, FactorUnit } from "@/lib/domain/factor";
import { factors } from "@/lib/domain/factors";
import { flags } from "@/lib/domain/flags";
import type { GradeKind } from "@/lib/domain/grading/grade";
import type { GradedDay, GradedToken } from "@/lib/domain/grading/graded-day";
import { priorModel } from "@/lib/domain/grading/prior-model";
import type { Day } from "@/lib/domain/market/day";
import { type Field, type FieldUnit, fieldKeys, fields } from "@/lib/domain/market/fields";
import { sparkLength } from "@/lib/domain/market/frame";
import type { SectorId, Token } from "@/lib/domain/market/token";
import { Random } from "@/prisma/demo/random";

const chains = ["ethereum", "solana", "base", "bnb", "arbitrum", "avalanche"] as const;
const sectorIds: readonly [SectorId, ...SectorId[]] = ["ai", "depin", "rwa", "meme", "defi", "l1"];
const unknownShare = 0.15;
const flagShare = 0.04;
const allFactors: readonly Factor[] = factors;
const factorKeys = allFactors.map(({ key }) => key);

/** A made-up number of a unit, spread as such numbers are. */
const made: Readonly<Record<FactorUnit | FieldUnit, (random: Random) => number>> = {
  fraction: (random) => 0.4 * random.normal(),
  ratio: (random) => random.logNormal(1, 0.8),
  usd: (random) => random.logNormal(300_000, 2.5),
  tokens: (random) => random.logNormal(1e8, 2),
  count: (random) => (random.chance(0.4) ? 0 : Math.floor(random.logNormal(500, 2))),
  days: (random) => random.integer(1, 2_500),
  score: (random) => 100 * random.uniform(),
  flag: (random) => Number(random.chance(0.3)),
  rank: (random) => random.integer(1, 5_000),
};

const madeOrUnknown = (unit: FactorUnit | FieldUnit, random: Random): number =>
  random.chance(unknownShare) ? Number.NaN : made[unit](random);

/** A graded market of made-up tokens with keys 1, 2, 3, …: every factor and field is there for most of them. */
export function gradedMarket(size: number, asOf: Day): GradedDay {
  const random = new Random(size);
  const rows = Array.from({ length: size }, (_, i) => gradedToken(i, asOf, random));
  const graded = rows.filter(({ grade }) => grade.withheld === null).length;
  return {
    asOf,
    modelId: priorModel.id,
    factorKeys,
    fieldKeys,
    rows,
    statistics: {
      listed: size,
      universe: graded,
      graded,
      bases: sameForAll(50),
      withheld: { excluded: 0, stale: 0, young: size - graded, pegged: 0, thin: 0, coverage: 0 },
      knownByFactor: factorKeys.map((_, i) => countKnown(rows, i)),
      cleaned: {
        priceJumpHeld: 0,
        priceSpikeDropped: 0,
        firstPriceContradicted: 0,
        capJumpHeld: 0,
        capSpikeDropped: 0,
      },
    },
  };
}

const countKnown = (rows: readonly GradedToken[], factor: number): number =>
  rows.filter(({ values }) => !Number.isNaN(values[factor] ?? Number.NaN)).length;

function gradedToken(index: number, asOf: Day, random: Random): GradedToken {
  const values = Float64Array.from(allFactors, ({ unit }) => madeOrUnknown(unit, random));
  const observed = Float64Array.from(fieldKeys, (field: Field) =>
    madeOrUnknown(fields[field].unit, random),
  );
  const ageDays = random.integer(1, 2_500);
  return {
    token: tokenOf(index, asOf - ageDays, random),
    grade: gradeOf(random),
    values,
    ranks: values.map((value) => (Number.isNaN(value) ? Number.NaN : random.uniform())),
    ages: values.map((value) => (Number.isNaN(value) ? Number.NaN : random.integer(0, 7))),
    observed,
    observedAges: observed.map((value) => (Number.isNaN(value) ? value : random.integer(0, 7))),
    spark: sparkOf(random),
    ageDays,
  };
}

const tokenOf = (index: number, firstDay: Day, random: Random): Token => ({
  key: index + 1,
  id: `made-up-${index + 1}`,
  symbol: `M${index + 1}`,
  name: `Made-up ${index + 1}`,
  chain: random.pick(chains),
  contract: `0x${(index + 1).toString(16).padStart(40, "0")}`,
  sector: random.pick(sectorIds),
  excludedAs: null,
  genesisDay: null,
  firstDay,
});

function gradeOf(random: Random): GradedToken["grade"] {
  const isGraded = !random.chance(unknownShare);
  const coverage = random.between(0.35, 1);
  return {
    grades: forEachGrade(() => (isGraded ? 100 * random.uniform() : null)),
    slopes: sameForAll(50),
    capEffects: sameForAll(0),
    coverage,
    confidence: coverage * random.uniform(),
    earliness: random.chance(unknownShare) ? null : 100 * random.uniform(),
    flags: flags.filter(() => random.chance(flagShare)).map(({ key }) => key),
    flagsClear: [],
    withheld: isGraded ? null : "fewer than 30 known prices in the last 60 days",
  };
}

function sparkOf(random: Random): Float32Array {
  let close = random.logNormal(1, 2);
  return Float32Array.from({ length: sparkLength }, () => {
    close *= Math.exp(0.04 * random.normal());
    return close;
  });
}

const forEachGrade = <T>(make: () => T): Record<GradeKind, T> => ({
  overall: make(),
  trader: make(),
  investor: make(),
  moonshot: make(),
});

const sameForAll = (value: number): Record<GradeKind, number> => forEachGrade(() => value);

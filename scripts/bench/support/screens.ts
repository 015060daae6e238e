import { Random } from "@/prisma/demo/random";

/** A screen as a query string, and as the parameters of the SQL that means the same. */
export interface Screen {
  readonly search: string;
  readonly sqlValues: readonly (number | readonly string[])[];
}

/** A kind of screen: its SQL condition over the columns of the frame, and screens that differ in their bounds. */
export interface ScreenKind {
  readonly name: "filters" | "where";
  readonly condition: string;
  readonly screens: readonly Screen[];
}

const variants = 200;

type Lists = readonly [readonly string[], ...(readonly string[])[]];
const sectorPairs: Lists = [
  ["ai", "depin"],
  ["meme", "defi"],
  ["rwa", "l1"],
];
const chainPairs: Lists = [
  ["ethereum", "solana"],
  ["base", "bnb"],
  ["arbitrum", "avalanche"],
];

/** Seven filters at once: two lists and five ranges. */
export const sevenFilters: ScreenKind = {
  name: "filters",
  condition: `"sector" = ANY($1) AND "chain" = ANY($2) AND "grade" >= $3 AND "momentum" >= $4
    AND "volume" >= $5 AND "marketCap" <= $6 AND "early" >= $7`,
  screens: screensOf((random) => {
    const sector = random.pick(sectorPairs);
    const chain = random.pick(chainPairs);
    const grade = random.integer(40, 80);
    const momentum = random.integer(-50, 10) / 100;
    const volume = random.integer(1, 400) * 1_000;
    const marketCap = random.integer(1, 100) * 500_000;
    const early = random.integer(0, 50);
    return {
      search: [
        `sector=${sector}`,
        `chain=${chain}`,
        `grade=${grade}..`,
        `momentum=${momentum}..`,
        `volume=${volume}..`,
        `marketCap=..${marketCap}`,
        `early=${early}..`,
      ].join("&"),
      sqlValues: [sector, chain, grade, momentum, volume, marketCap, early],
    };
  }),
};

/** An expression that compares two columns. */
export const oneExpression: ScreenKind = {
  name: "where",
  condition: `"grade" >= $1 AND "volume" > $2 * "volumeAvg30d" AND NOT "cexListed" <> 0`,
  screens: screensOf((random) => {
    const grade = random.integer(40, 80);
    const factor = random.integer(10, 40) / 10;
    const where = `grade >= ${grade} and volume24h > ${factor} * volumeAvg30d and not cexListed`;
    return { search: new URLSearchParams({ where }).toString(), sqlValues: [grade, factor] };
  }),
};

function screensOf(make: (random: Random) => Screen): Screen[] {
  const random = new Random(7);
  return Array.from({ length: variants }, () => make(random));
}

/** One screen of a kind: they take turns. */
export function screenAt({ screens }: ScreenKind, i: number): Screen {
  const screen = screens[i % screens.length];
  if (!screen) throw new RangeError("There is no screen.");
  return screen;
}

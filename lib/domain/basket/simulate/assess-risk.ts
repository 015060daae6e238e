import { quantileOfSorted } from "@/lib/domain/stats/quantile";
import { contributions } from "./contributions";
import { type Outlook, outlookOf, shareAtLeast, shareBelow, sortedDay } from "./outlook";
import { type Simulation, type SimulationInput, simulate } from "./simulate";

/** The basket, and what it stands beside. Plain values and arrays only, so that a worker can be sent it. */
export interface RiskInput {
  readonly basket: SimulationInput;
  readonly equalWeight: SimulationInput;
  readonly bitcoin: SimulationInput | null;
}

/** What one bet does over all paths; prices are multiples of the entry price. */
export interface BetFigures {
  readonly median: number;
  readonly loseHalf: number;
  readonly twofold: number;
  readonly fivefold: number;
  readonly tenfold: number;
  readonly everTenfold: number;
  readonly gone: number;
  readonly lossContribution: number;
  readonly upsideContribution: number;
}

export interface RiskFigures {
  readonly withExits: Outlook;
  readonly withoutExits: Outlook;
  readonly equalWeight: Outlook;
  readonly bitcoin: Outlook | null;
  readonly anyTenfold: { readonly atEnd: number; readonly ever: number };
  readonly bets: readonly BetFigures[];
  /** Ends of all paths with the exits, as multiples of the money put in. */
  readonly ends: Float32Array;
}

/** Share of the paths on which at least one bet's multiple is ten or more. */
function anyTenfold(multiples: Float32Array, paths: number): number {
  const hit = new Uint8Array(paths);
  for (let i = 0; i < multiples.length; i++) if ((multiples[i] ?? 0) >= 10) hit[i % paths] = 1;
  return hit.reduce((sum, one) => sum + one, 0) / paths;
}

function betFigures(simulation: Simulation, paths: number, bet: number) {
  const first = bet * paths;
  const sorted = (values: Float32Array) =>
    sortedDay(values.subarray(first, first + paths), paths, 0);
  const ends = sorted(simulation.priceEnds);
  const peaks = sorted(simulation.pricePeaks);
  const gone = simulation.gone.subarray(first, first + paths);
  return {
    median: quantileOfSorted(ends, 0.5),
    loseHalf: shareBelow(ends, 0.5),
    twofold: shareAtLeast(ends, 2),
    fivefold: shareAtLeast(ends, 5),
    tenfold: shareAtLeast(ends, 10),
    everTenfold: shareAtLeast(peaks, 10),
    gone: gone.reduce((sum, one) => sum + one, 0) / paths,
  };
}

const endsOf = (values: Float32Array, paths: number): Float32Array => {
  const stride = values.length / paths;
  return Float32Array.from({ length: paths }, (_, path) => values[(path + 1) * stride - 1] ?? 0);
};

const besides = (input: SimulationInput): Outlook =>
  outlookOf(simulate(input).withoutExits, input.paths);

/** Simulates a basket with and without its exits, beside equal weight and Bitcoin. Equal inputs give equal figures. */
export function assessRisk({ basket, equalWeight, bitcoin }: RiskInput): RiskFigures {
  const { paths, bets } = basket;
  const simulation = simulate(basket);
  const ends = endsOf(simulation.withExits, paths);
  const shares = contributions(
    ends,
    simulation.betEnds,
    bets.map(({ weight }) => weight),
  );
  return {
    withExits: outlookOf(simulation.withExits, paths),
    withoutExits: outlookOf(simulation.withoutExits, paths),
    equalWeight: besides(equalWeight),
    bitcoin: bitcoin && besides(bitcoin),
    anyTenfold: {
      atEnd: anyTenfold(simulation.priceEnds, paths),
      ever: anyTenfold(simulation.pricePeaks, paths),
    },
    bets: bets.map((_, bet) => ({
      ...betFigures(simulation, paths, bet),
      lossContribution: shares.loss[bet] ?? 0,
      upsideContribution: shares.upside[bet] ?? 0,
    })),
    ends,
  };
}

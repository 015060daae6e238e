import { expect, test } from "vitest";
import { loadSolver } from "@/lib/services/baskets/build/load-solver";
import { hierarchicalRiskParity } from "./hierarchical-risk-parity";
import { halfKelly } from "./kelly";
import { ledoitWolf, type Observations } from "./ledoit-wolf";
import { maximumDiversification } from "./maximum-diversification";
import { minimumCvar } from "./minimum-cvar";
import { nearest } from "./nearest";
import { keepsTo, mostInvested, type WeightProblem } from "./weight-problem";

const solve = await loadSolver();

// Forty days of five assets (numpy 2.4.6, default_rng(7)). The expected figures are those of independent implementations run on
// them: Ledoit and Wolf's own covCor ported to numpy; the code of López de Prado's paper with scipy 1.17.1's single linkage;
// scipy's linprog (interior point) and minimize (SLSQP, five starts).
const table = [
  [0.0022, 0.002, -0.0612, 0.0031, 0.034],
  [-0.0265, 0.0347, 0.0194, -0.0239, 0.0608],
  [0.0111, -0.0442, -0.0086, 0.0214, -0.0146],
  [0.0003, -0.0287, -0.0067, 0.0522, -0.049],
  [-0.0028, -0.0275, -0.0141, -0.0502, -0.0309],
  [-0.0188, -0.0028, 0.0126, -0.0589, -0.0556],
  [0.0138, -0.058, -0.0205, -0.0035, 0.0336],
  [0.0339, 0.0304, 0.0419, -0.002, 0.0863],
  [-0.0159, -0.0239, -0.0045, -0.0078, -0.0227],
  [-0.0316, -0.019, -0.0501, 0.0429, -0.006],
  [0.0069, 0.0347, 0.005, 0.045, 0.0175],
  [0.017, -0.028, 0.0334, -0.0654, -0.038],
  [-0.0045, -0.0238, 0.0129, 0.0904, -0.017],
  [-0.0264, -0.0218, -0.0172, -0.0126, -0.0386],
  [0.0136, 0.0147, -0.053, -0.0033, -0.0002],
  [-0.0107, 0.0287, -0.0116, 0.0431, 0.0298],
  [-0.0184, -0.0581, -0.0664, -0.088, -0.0767],
  [0.0004, -0.0776, 0.0217, -0.0726, 0.0024],
  [-0.0454, -0.0337, -0.079, -0.0729, -0.0372],
  [0.0095, -0.0407, -0.0717, -0.0141, -0.0708],
  [-0.0057, -0.0715, -0.0854, -0.0428, -0.082],
  [-0.0291, 0.0307, -0.0183, 0.0372, -0.0081],
  [-0.0329, -0.0478, -0.085, -0.0073, -0.055],
  [-0.0019, -0.0332, -0.0281, 0.0678, -0.007],
  [-0.0187, 0.0148, 0.0774, -0.0572, 0.0004],
  [-0.0154, -0.0584, 0.0283, -0.0021, -0.0049],
  [-0.0528, -0.0619, -0.1402, -0.0208, -0.1183],
  [-0.0324, 0.0239, -0.0496, 0.0084, -0.0202],
  [-0.0096, -0.0167, 0.0293, -0.0124, -0.0055],
  [0.0021, 0.0387, 0.0391, 0.016, -0.01],
  [-0.0506, -0.0174, -0.0205, -0.0148, -0.0415],
  [0.0085, 0.0106, 0.0246, -0.0211, 0.0207],
  [-0.0396, -0.0035, -0.0193, 0.0291, 0.0117],
  [0.0176, -0.0586, -0.1208, 0.0278, -0.0545],
  [0.0157, 0.057, -0.0344, -0.078, 0.0447],
  [-0.0112, -0.0316, -0.0344, -0.0393, -0.0669],
  [-0.0038, -0.0301, -0.0836, 0.02, -0.0027],
  [0.0214, -0.0031, 0.0069, -0.0347, 0.0097],
  [-0.0048, -0.041, -0.0085, 0.0101, 0.0296],
  [-0.0295, 0.0233, -0.0095, -0.0012, -0.0403],
];
const returns: Observations = {
  days: table.length,
  assets: 5,
  values: Float64Array.from(table.flat()),
};
const { covariance, shrinkage } = ledoitWolf(returns);
const expected = [
  [
    0.00042574887500000007, 0.00012369122531757248, 0.00024699979869850276, 0.0001315015917781097,
    0.00027667562196601807,
  ],
  [
    0.00012369122531757248, 0.0011791933999999997, 0.0005193471295393151, 0.00028722867847448324,
    0.0005616072185599784,
  ],
  [
    0.00024699979869850276, 0.0005193471295393151, 0.002113920943749999, 0.0002452204606006867,
    0.0007256237908766854,
  ],
  [
    0.0001315015917781097, 0.00028722867847448324, 0.0002452204606006867, 0.0017059358999999997,
    0.00038719306825873436,
  ],
  [
    0.00027667562196601807, 0.0005616072185599784, 0.0007256237908766854, 0.00038719306825873436,
    0.001682656875,
  ],
];

const capped = (most: number): WeightProblem => ({
  least: [0, 0, 0, 0, 0],
  most: [most, most, most, most, most],
  groups: [],
});

const closeTo = (found: readonly number[], wanted: readonly number[], digits = 6) => {
  expect(found.length).toBe(wanted.length);
  for (const [at, value] of wanted.entries()) expect(found[at]).toBeCloseTo(value, digits);
};

test("Ledoit–Wolf shrinks as far and to the same matrix as an independent implementation", () => {
  expect(shrinkage).toBeCloseTo(0.5353227703212642, 9);
  for (const [i, row] of expected.entries()) closeTo(covariance[i] ?? [], row, 12);
});

test("hierarchical risk parity gives the weights of the paper's code", () => {
  closeTo(
    hierarchicalRiskParity(expected),
    [
      0.5617049316756146, 0.12032492592773654, 0.09346314064495835, 0.14018419023999962,
      0.08432281151169087,
    ],
    9,
  );
});

/** Mean of the losses on the worst days, the day at the edge counted in part. */
function cvarOf(weights: readonly number[], simple: Observations): number {
  const losses = Array.from({ length: simple.days }, (_, day) =>
    weights.reduce((sum, weight, i) => sum - weight * (simple.values[day * 5 + i] ?? 0), 0),
  ).sort((a, b) => b - a);
  const tail = 0.05 * simple.days;
  let sum = 0;
  for (const [at, loss] of losses.entries()) sum += loss * Math.max(0, Math.min(1, tail - at));
  return sum / tail;
}

test("minimum CVaR reaches the optimum of an independent solver", () => {
  const simple = { ...returns, values: returns.values.map(Math.expm1) };
  const weights = minimumCvar(capped(0.4), simple, 1, solve);
  closeTo(weights, [0.4, 0.35264280194863723, 0.0, 0.24735719805136275, 0.0]);
  expect(cvarOf(weights, simple)).toBeCloseTo(0.047432649795065195, 9);
});

test("maximum diversification reaches the ratio of an independent optimiser", () => {
  const weights = maximumDiversification(capped(0.3), covariance, 1, solve);
  let [mean, variance] = [0, 0];
  for (let i = 0; i < 5; i++) {
    mean += (weights[i] ?? 0) * Math.sqrt(covariance[i]?.[i] ?? 0);
    for (let j = 0; j < 5; j++)
      variance += (weights[i] ?? 0) * (weights[j] ?? 0) * (covariance[i]?.[j] ?? 0);
  }
  expect(mean / Math.sqrt(variance)).toBeCloseTo(1.5836403240600718, 6);
  closeTo(weights, [0.3, 0.203611, 0.156772, 0.236619, 0.102998], 4);
});

test("without two outcomes Kelly is the textbook's: half of edge over odds, and nothing against the odds", () => {
  // Bet that loses 90 % or gains 900 %: f = p / 0.9 − q / 9 with the chances of losing and gaining.
  const [gain, lose] = [0.2, 0.8];
  const full = gain / 0.9 - lose / 9;
  expect(halfKelly({ triple: gain, tenfold: gain, minus90: lose })).toBeCloseTo(full / 2, 9);
  expect(halfKelly({ triple: 0.01, tenfold: 0, minus90: 0.5 })).toBe(0);
});

test("what a cap takes from one bet goes to the others in proportion", () => {
  const problem = { ...capped(0.4), groups: [{ share: 0.5, bets: [0, 1] }] };
  expect(mostInvested(problem, solve)).toBeCloseTo(1, 9);
  const wanted = [0.6, 0.1, 0.1, 0.1, 0.1];
  const shares = nearest(problem, wanted, 1, solve);
  expect(keepsTo(problem, shares)).toBe(true);
  closeTo(shares, [0.4, 0.1, 1 / 6, 1 / 6, 1 / 6], 6);
  expect(nearest(capped(1), wanted, 1, solve)).toEqual(wanted);
});

import type { TokenPlan } from "./plan";
import { Random } from "./random";
import { Sheet } from "./sheet";

const peggedStream = 1;
const dollarNoise = 0.0006;
const followerNoise = 0.0012;
/** What a staking receipt gains on the coin it stands for, per day. */
const stakingYield = 0.035 / 365;

/** Market data of a token that follows the dollar (`followed` null) or the prices of another token. */
export function simulatePegged(
  seed: number,
  index: number,
  { traits, peg }: TokenPlan,
  followed: Float64Array | null,
  days: number,
): Sheet {
  const random = new Random(seed, index, peggedStream);
  const sheet = new Sheet(days);
  const price = sheet.column("price");
  const noise = followed ? followerNoise : dollarNoise;
  const perDay = peg?.kind === "staked" ? stakingYield : 0;
  let supply = Number.NaN;
  let known = 1;
  for (let t = 0; t < days; t++) {
    known = followed?.[t] || known;
    const quoted = known * (1 + perDay) ** t * (1 + noise * random.normal());
    if (t === 0) supply = traits.capUsd / quoted;
    supply *= Math.exp(0.0008 + 0.004 * random.normal());
    const cap = quoted * supply;
    price[t] = quoted;
    sheet.column("circulatingSupply")[t] = supply;
    sheet.column("totalSupply")[t] = supply;
    sheet.column("marketCap")[t] = cap;
    sheet.column("fdv")[t] = cap;
    sheet.column("volume24h")[t] = cap * random.logNormal(0.08, 0.5);
  }
  return sheet;
}

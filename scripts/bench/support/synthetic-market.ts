import { buildFrame } from "@/lib/domain/market/build-frame";
import { dayOfMilliseconds } from "@/lib/domain/market/day";
import { once } from "@/scripts/bench/workshop";
import { gradedMarket } from "./graded-market";

/** The made-up graded market that the screen benches share, as it is stored and as columns in memory. */
export const syntheticMarket = once(async (workshop) => {
  const size = workshop.isSmall ? 2_000 : 50_000;
  workshop.tell(`making up a graded market of ${size} tokens`);
  const day = gradedMarket(size, dayOfMilliseconds(Date.now()) - 1);
  const { asOf, modelId: model, factorKeys, fieldKeys, rows } = day;
  const run = { id: 1, asOf, model, source: "Simulated market" };
  return { size, day, frame: buildFrame({ run, factorKeys, fieldKeys, tokens: rows }) };
});

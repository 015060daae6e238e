import { basket } from "./benches/basket";
import { basketRisk } from "./benches/basket-risk";
import { detect } from "./benches/detect";
import { domain } from "./benches/domain";
import { drag } from "./benches/drag";
import { grading } from "./benches/grading";
import { http } from "./benches/http";
import { importing } from "./benches/importing";
import { scale } from "./benches/scale";
import { screen } from "./benches/screen";
import { start } from "./benches/start";
import type { Bench } from "./measurement";

/** Every bench, in the order in which they run. */
export const benches: readonly Bench[] = [
  importing,
  grading,
  scale,
  domain,
  screen,
  http,
  drag,
  start,
  detect,
  basket,
  basketRisk,
];

import type { Life } from "./fates";

/** Largest daily log return outside a rug: beyond it an importer would take the price for a typing error. */
const largestReturn = 1.9;

/** Makes the log returns of the days `from` to `to` (both included) add up to `total`, keeping a share of their own noise. */
function steer(
  returns: Float64Array,
  from: number,
  to: number,
  total: number,
  noiseShare: number,
): void {
  let sum = 0;
  for (let t = from; t <= to; t++) sum += noiseShare * (returns[t] ?? 0);
  const perDay = (total - sum) / (to - from + 1);
  for (let t = from; t <= to; t++) {
    const steered = noiseShare * (returns[t] ?? 0) + perDay;
    returns[t] = Math.min(largestReturn, Math.max(-largestReturn, steered));
  }
}

function collapse(returns: Float64Array, start: number, last: number, remaining: number): void {
  returns[start] = Math.log(remaining);
  for (let t = start + 1; t <= last; t++) {
    returns[t] = Math.min(0.4, Math.max(-0.4, 0.6 * (returns[t] ?? 0) - 0.02));
  }
}

/** Bends a token's daily log returns so that its fate happens on its days. */
export function bendToFate(returns: Float64Array, life: Life): void {
  switch (life.fate) {
    case "alive":
      break;
    case "rug":
      collapse(returns, life.start, life.last, life.remaining);
      break;
    case "pump": {
      const { start, peak, end, multiple, remaining } = life;
      steer(returns, start, peak, Math.log(multiple), 0.3);
      steer(returns, peak + 1, end, Math.log(remaining / multiple), 0.3);
      break;
    }
    case "moonshot":
      steer(returns, life.start, life.peak, Math.log(life.multiple), 1);
      break;
    case "faded":
      steer(returns, life.start, life.end, Math.log(life.remaining), 1);
  }
}

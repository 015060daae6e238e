/**
 * Share of an order of `orderUsd` that a constant-product pool keeps as price impact, fees apart: order / (half the pool + order).
 * `liquidityUsd` counts both sides of the pool. NaN unless the pool holds something. Source: Adams, Zinsmeister and Robinson
 * 2020, Uniswap v2 Core (x · y = k).
 */
export const poolSlippage = (liquidityUsd: number, orderUsd: number): number =>
  liquidityUsd > 0 ? orderUsd / (liquidityUsd / 2 + orderUsd) : Number.NaN;

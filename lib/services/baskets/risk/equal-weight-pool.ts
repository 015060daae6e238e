import type { BasketSettings } from "@/lib/domain/basket/settings";
import type { MarketFrame } from "@/lib/domain/market/frame";
import { type FrameToken, frameToken } from "./frame-token";

/** Unknown keeps to no limit: it is never safe. */
const isWithin = (value: number, least: number | null, most: number | null): boolean =>
  (least === null || value >= least) && (most === null || value <= most);

/**
 * The graded tokens that keep to the limits of size, volume and severe flags, whatever their grade: what "everything in this
 * part of the market" means beside a basket.
 */
export function equalWeightPool(frame: MarketFrame, { limits }: BasketSettings): FrameToken[] {
  return frame.ids
    .map((_, row) => frameToken(frame, row))
    .filter(
      (token) =>
        token.priceUsd > 0 &&
        Number.isFinite(token.grade) &&
        isWithin(token.marketCapUsd, limits.minMarketCapUsd, limits.maxMarketCapUsd) &&
        isWithin(token.volume24hUsd, limits.minVolume24hUsd, null) &&
        !(limits.noSevereFlags && token.hasSevereFlag),
    );
}

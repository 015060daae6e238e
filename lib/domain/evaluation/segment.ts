import type { Day } from "@/lib/domain/market/day";
import type { Panel } from "@/lib/domain/market/panel";

/** The part of the market on which grades are judged. */
export interface Segment {
  readonly minMarketCapUsd: number;
  readonly maxMarketCapUsd: number;
  /** Volume of the seven days up to the day that a token must exceed. */
  readonly minWeekVolumeUsd: number;
}

/** Small caps that can be traded: $1M–$50M with more than $50k in a week. */
export const smallCaps: Segment = {
  minMarketCapUsd: 1e6,
  maxMarketCapUsd: 5e7,
  minWeekVolumeUsd: 5e4,
};

/** Sum of the stored volumes of the seven days up to a day, in US dollars; 0 when none is stored. */
export function weekVolume(panel: Panel, token: number, day: Day): number {
  const volumes = panel.matrix("volume24h");
  const end = token * panel.days + day - panel.firstDay;
  const start = Math.max(token * panel.days, end - 6);
  let sum = 0;
  for (let cell = start; cell <= end; cell++) sum += volumes?.[cell] || 0;
  return sum;
}

/** Whether a token of this size and volume belongs to the segment; an unknown market cap does not. */
export const isInSegment = (
  segment: Segment,
  marketCapUsd: number,
  weekVolumeUsd: number,
): boolean =>
  marketCapUsd >= segment.minMarketCapUsd &&
  marketCapUsd <= segment.maxMarketCapUsd &&
  weekVolumeUsd > segment.minWeekVolumeUsd;

/** Tokens of the segment by what is stored for a day, before any cleaning: how many a study of the day can have at most. */
export function countInSegment(panel: Panel, segment: Segment, day: Day): number {
  const caps = panel.matrix("marketCap");
  let count = 0;
  for (let token = 0; token < panel.tokens.length; token++) {
    const cell = token * panel.days + day - panel.firstDay;
    const cap = caps?.[cell] ?? Number.NaN;
    if (isInSegment(segment, cap, weekVolume(panel, token, day))) count++;
  }
  return count;
}

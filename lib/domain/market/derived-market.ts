import { upperBound } from "@/lib/domain/stats/percentile-rank";
import { sortedKnown } from "@/lib/domain/stats/sorted-known";
import { jumpFactor } from "./clean-jumps";
import { type SectorMedians, SectorPeers } from "./derived-peers";
import type { Panel } from "./panel";
import type { PanelHistory } from "./panel-history";
import type { SectorId } from "./token";

/** Series made of the whole market, as seen on one day; the last cell of each is the day. */
export interface DerivedMarket {
  readonly marketReturn: Float64Array;
  readonly sectorReturn: ReadonlyMap<SectorId, Float64Array>;
  /** Row-major: the ranks of token `i` are at `i * rankDays`. */
  readonly marketCapRanks: Float64Array;
  readonly rankDays: number;
  readonly sectorMedians: ReadonlyMap<SectorId, SectorMedians>;
}

export interface DerivedLengths {
  readonly returnDays: number;
  readonly rankDays: number;
  readonly peerDays: number;
}

/** Volume of a day under which a token's return says nothing about the market. */
const minVolumeUsd = 1000;
/** Fewer tokens than this are not a sector. */
const minSectorTokens = 3;
const largestLogMove = Math.log(jumpFactor);

class MeanReturns {
  readonly #sums: Float64Array;
  readonly #counts: Uint32Array;

  constructor(days: number) {
    this.#sums = new Float64Array(days);
    this.#counts = new Uint32Array(days);
  }

  add(day: number, logReturn: number): void {
    this.#sums[day] = (this.#sums[day] ?? 0) + logReturn;
    this.#counts[day] = (this.#counts[day] ?? 0) + 1;
  }

  means(minCount: number): Float64Array {
    return this.#sums.map((sum, day) => {
      const count = this.#counts[day] ?? 0;
      return count >= minCount ? sum / count : Number.NaN;
    });
  }
}

/** Reads every token once and makes the market's series of one day of the panel. */
export function deriveMarket(
  panel: Panel,
  history: PanelHistory,
  dayIndex: number,
  { returnDays, rankDays, peerDays }: DerivedLengths,
): DerivedMarket {
  const market = new MeanReturns(returnDays);
  const sectors = new Map<SectorId, MeanReturns>();
  const peers = new SectorPeers(peerDays, minSectorTokens);
  const caps = new Float64Array(panel.tokens.length * rankDays).fill(Number.NaN);
  const returns = history.logReturn.subarray(history.logReturn.length - returnDays);
  const observedVolumes = history.clean.values.volume24h;
  const volumes = observedVolumes.subarray(observedVolumes.length - returnDays);
  const capSeries = history.values("marketCap");
  const recentCaps = capSeries.subarray(capSeries.length - rankDays);
  panel.tokens.forEach((token, index) => {
    if (token.excludedAs) return;
    history.loadMarket(index, dayIndex);
    caps.set(recentCaps, index * rankDays);
    peers.add(token.sector, capSeries, history.values("volume24h"));
    const sector = token.sector && sectorOf(sectors, token.sector, returnDays);
    for (let day = 0; day < returnDays; day++) {
      const logReturn = returns[day] ?? Number.NaN;
      if (!(Math.abs(logReturn) <= largestLogMove && (volumes[day] ?? 0) >= minVolumeUsd)) continue;
      market.add(day, logReturn);
      sector?.add(day, logReturn);
    }
  });
  return {
    marketReturn: market.means(1),
    sectorReturn: new Map([...sectors].map(([id, sector]) => [id, sector.means(minSectorTokens)])),
    marketCapRanks: ranksOf(caps, rankDays),
    rankDays,
    sectorMedians: peers.medians(),
  };
}

function sectorOf(sectors: Map<SectorId, MeanReturns>, id: SectorId, days: number): MeanReturns {
  const known = sectors.get(id);
  if (known) return known;
  const created = new MeanReturns(days);
  sectors.set(id, created);
  return created;
}

/** Replaces market caps by their rank among the tokens on each day, 1 = largest; ties share the better rank. */
function ranksOf(caps: Float64Array, rankDays: number): Float64Array {
  const tokens = rankDays === 0 ? 0 : caps.length / rankDays;
  const ofDay = new Float64Array(tokens);
  for (let day = 0; day < rankDays; day++) {
    for (let token = 0; token < tokens; token++)
      ofDay[token] = caps[token * rankDays + day] ?? Number.NaN;
    const sorted = sortedKnown(ofDay);
    for (let token = 0; token < tokens; token++) {
      const cap = ofDay[token] ?? Number.NaN;
      caps[token * rankDays + day] = Number.isNaN(cap)
        ? Number.NaN
        : sorted.length - upperBound(sorted, cap) + 1;
    }
  }
  return caps;
}

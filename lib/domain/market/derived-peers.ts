import { median } from "@/lib/domain/stats/median";
import type { SectorId } from "./token";

/** Medians of a sector's tokens on the last days; the last cell of each is the day. */
export interface SectorMedians {
  readonly marketCap: Float64Array;
  readonly turnover: Float64Array;
}

/** Gathers what each sector's tokens are worth and trade, day by day. */
export class SectorPeers {
  readonly #days: number;
  readonly #minTokens: number;
  readonly #sectors = new Map<
    SectorId,
    { readonly caps: number[][]; readonly turns: number[][] }
  >();

  /** Medians will cover `days` days; of fewer than `minTokens` known tokens there is none. */
  constructor(days: number, minTokens: number) {
    this.#days = days;
    this.#minTokens = minTokens;
  }

  /** Adds one token's market caps and volumes, both ending on the day and at least as long as the medians; without a sector, nothing. */
  add(sector: SectorId | null, marketCaps: Float64Array, volumes: Float64Array): void {
    if (!sector) return;
    const { caps, turns } = this.#of(sector);
    for (let day = 0; day < this.#days; day++) {
      const cap = marketCaps[marketCaps.length - this.#days + day] ?? Number.NaN;
      const turnover = (volumes[volumes.length - this.#days + day] ?? Number.NaN) / cap;
      if (cap > 0) caps[day]?.push(cap);
      if (Number.isFinite(turnover)) turns[day]?.push(turnover);
    }
  }

  medians(): ReadonlyMap<SectorId, SectorMedians> {
    const ofDays = (days: readonly number[][]) =>
      Float64Array.from(days, (values) =>
        values.length < this.#minTokens ? Number.NaN : median(Float64Array.from(values)),
      );
    return new Map(
      [...this.#sectors].map(([id, { caps, turns }]) => [
        id,
        { marketCap: ofDays(caps), turnover: ofDays(turns) },
      ]),
    );
  }

  #of(sector: SectorId) {
    const known = this.#sectors.get(sector);
    if (known) return known;
    const perDay = () => Array.from({ length: this.#days }, (): number[] => []);
    const created = { caps: perDay(), turns: perDay() };
    this.#sectors.set(sector, created);
    return created;
  }
}

import type { Day } from "@/lib/domain/market/day";

const daysPerPage = 256;

/** Which (token, day) pairs a file has had, at about one bit each. */
export class SeenDays {
  readonly #pages = new Map<number, Uint32Array>();

  /** True when the pair is new. `token` is a small number. */
  add(token: number, day: Day): boolean {
    // Days fit into 20 bits for two thousand years and more.
    const key = token * 4096 + Math.floor(day / daysPerPage);
    let page = this.#pages.get(key);
    if (page === undefined) {
      page = new Uint32Array(daysPerPage / 32);
      this.#pages.set(key, page);
    }
    const offset = day % daysPerPage;
    const word = page[offset >> 5] ?? 0;
    const bit = 1 << (offset & 31);
    page[offset >> 5] = word | bit;
    return (word & bit) === 0;
  }
}

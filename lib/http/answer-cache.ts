/** Made answers by entity tag, the least recently used ones leaving first. Bounded by bytes. */
export class AnswerCache {
  readonly #entries = new Map<string, Uint8Array<ArrayBuffer>>();
  readonly #maximumBytes: number;
  #bytes = 0;

  constructor(maximumBytes: number) {
    this.#maximumBytes = maximumBytes;
  }

  /** The bytes kept for a tag. */
  get(etag: string): Uint8Array<ArrayBuffer> | undefined {
    const found = this.#entries.get(etag);
    if (found === undefined) return undefined;
    this.#entries.delete(etag);
    this.#entries.set(etag, found);
    return found;
  }

  /** Keeps bytes, unless they alone would take more than a quarter of the room. */
  set(etag: string, bytes: Uint8Array<ArrayBuffer>): void {
    if (bytes.length > this.#maximumBytes / 4 || this.#entries.has(etag)) return;
    this.#entries.set(etag, bytes);
    this.#bytes += bytes.length;
    for (const [oldest, { length }] of this.#entries) {
      if (this.#bytes <= this.#maximumBytes) break;
      this.#entries.delete(oldest);
      this.#bytes -= length;
    }
  }

  get bytes(): number {
    return this.#bytes;
  }
}

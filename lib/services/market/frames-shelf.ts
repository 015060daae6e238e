import type { MarketFrame } from "@/lib/domain/market/frame";

// Ids, symbols, names and contracts of a row as JavaScript keeps them, about.
const textBytesPerRow = 400;

/** The frames last used, by run id: at most so many, and so many bytes; always the newest one taken or put. */
export class FrameShelf {
  readonly #frames = new Map<number, { readonly frame: MarketFrame; readonly bytes: number }>();
  readonly #maxFrames: number;
  readonly #maxBytes: number;

  constructor(maxFrames: number, maxBytes: number) {
    this.#maxFrames = maxFrames;
    this.#maxBytes = maxBytes;
  }

  /** The frame of a run, which counts as used now. */
  take(runId: number): MarketFrame | undefined {
    const kept = this.#frames.get(runId);
    if (!kept) return undefined;
    this.#frames.delete(runId);
    this.#frames.set(runId, kept);
    return kept.frame;
  }

  put(frame: MarketFrame): void {
    this.#frames.delete(frame.run.id);
    this.#frames.set(frame.run.id, { frame, bytes: frameBytes(frame) });
    for (const runId of this.#frames.keys()) {
      if (this.#frames.size === 1 || this.#fits()) return;
      this.#frames.delete(runId);
    }
  }

  #fits(): boolean {
    const bytes = [...this.#frames.values()].reduce((sum, kept) => sum + kept.bytes, 0);
    return this.#frames.size <= this.#maxFrames && bytes <= this.#maxBytes;
  }
}

/** About how much memory a frame takes. */
function frameBytes(frame: MarketFrame): number {
  const numbers = [...frame.numbers.values()].reduce((sum, column) => sum + column.byteLength, 0);
  const choices = [...frame.choices.values()].reduce((sum, { codes }) => sum + codes.byteLength, 0);
  return numbers + choices + frame.spark.byteLength + frame.size * textBytesPerRow;
}

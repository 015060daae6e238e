import type { MarketFrame } from "./frame";

/** A frame as one buffer for transport, with only the named columns (all when not said). */
export function encodeFrame(_frame: MarketFrame, _columnIds?: readonly string[]): ArrayBuffer {
  throw new Error("Not written yet.");
}

/** The frame of a buffer made by `encodeFrame`. */
export function decodeFrame(_buffer: ArrayBuffer): MarketFrame {
  throw new Error("Not written yet.");
}

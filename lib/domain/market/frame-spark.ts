import { sparkLength } from "./frame";

const steps = 254;
const gap = 255;

/** Lowest and highest close of each row (float32), then each close as a step between them; 255 is a gap. */
export function encodeSpark(spark: Float32Array, size: number): [Float32Array, Uint8Array] {
  const bounds = new Float32Array(size * 2);
  const codes = new Uint8Array(size * sparkLength).fill(gap);
  for (let row = 0; row < size; row++) {
    const closes = spark.subarray(row * sparkLength, (row + 1) * sparkLength);
    const known = closes.filter((close) => !Number.isNaN(close));
    const low = known.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    const high = known.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    bounds[row * 2] = low;
    bounds[row * 2 + 1] = high;
    const step = high > low ? (high - low) / steps : 1;
    closes.forEach((close, at) => {
      if (!Number.isNaN(close)) codes[row * sparkLength + at] = Math.round((close - low) / step);
    });
  }
  return [bounds, codes];
}

/** Takes the next section of a buffer. */
type Take = <T>(bytes: number, read: (buffer: ArrayBuffer, at: number) => T) => T;

/** The closes as they were to 1 part in 254 of each row's range. */
export function decodeSpark(size: number, take: Take): Float32Array {
  const bounds = take(size * 8, (buffer, at) => new Float32Array(buffer, at, size * 2));
  const codes = take(
    size * sparkLength,
    (buffer, at) => new Uint8Array(buffer, at, size * sparkLength),
  );
  return Float32Array.from(codes, (code, at) => {
    const row = Math.floor(at / sparkLength);
    const low = bounds[row * 2] ?? Number.NaN;
    const high = bounds[row * 2 + 1] ?? Number.NaN;
    return code === gap ? Number.NaN : low + (code / steps) * (high - low || steps);
  });
}

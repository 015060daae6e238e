import type { MarketFrame } from "@/lib/domain/market/frame";

/** Something worked out once for each frame and forgotten with it. */
export function perFrame<T>(make: (frame: MarketFrame) => T): (frame: MarketFrame) => T {
  const made = new WeakMap<MarketFrame, T>();
  return (frame) => {
    const kept = made.get(frame) ?? make(frame);
    made.set(frame, kept);
    return kept;
  };
}

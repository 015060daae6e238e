import type { Meta } from "@/lib/contracts/envelope";
import type { MarketFrame } from "@/lib/domain/market/frame";
import { encodeFrame } from "@/lib/domain/market/frame-codec";
import type { Answer } from "@/lib/services/answer";
import { openMarket } from "@/lib/services/market-view";

const packed = new WeakMap<MarketFrame, Uint8Array<ArrayBuffer>>();

/** The transport form of a frame, made once a frame. */
function packedOnce(frame: MarketFrame): Uint8Array<ArrayBuffer> {
  const bytes = packed.get(frame) ?? new Uint8Array(encodeFrame(frame));
  packed.set(frame, bytes);
  return bytes;
}

/** The market of a day for the browser: packed columns and the answer's meta. Throws what `openMarket` throws. */
export async function packedFrame(
  asOf: string | undefined,
): Promise<Answer<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly meta: Meta }>> {
  const { frame, meta, version } = await openMarket(asOf);
  return { version, make: () => ({ bytes: packedOnce(frame), meta }) };
}

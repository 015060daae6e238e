import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Meta } from "@/lib/contracts/envelope";
import type { MarketFrame } from "@/lib/domain/market/frame";
import { encodeFrame } from "@/lib/domain/market/frame-codec";
import type { Answer } from "@/lib/services/answer";
import { openMarket } from "@/lib/services/market-view";

const compress = promisify(gzip);
const packed = new WeakMap<MarketFrame, Promise<Uint8Array<ArrayBuffer>>>();

/** The gzipped transport form of a frame, made once a frame. */
function packedOnce(frame: MarketFrame): Promise<Uint8Array<ArrayBuffer>> {
  const known = packed.get(frame);
  if (known !== undefined) return known;
  const packing = compress(encodeFrame(frame)).then((bytes) => Uint8Array.from(bytes));
  packed.set(frame, packing);
  packing.catch(() => packed.delete(frame));
  return packing;
}

/** The market of a day for the browser: gzipped columns and the answer's meta. Throws what `openMarket` throws. */
export async function packedFrame(
  asOf: string | undefined,
): Promise<Answer<{ readonly gzipped: Uint8Array<ArrayBuffer>; readonly meta: Meta }>> {
  const { frame, meta, version } = await openMarket(asOf);
  return { version, make: async () => ({ gzipped: await packedOnce(frame), meta }) };
}

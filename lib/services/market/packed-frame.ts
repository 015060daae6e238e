import type { Meta } from "@/lib/contracts/envelope";
import type { MarketFrame } from "@/lib/domain/market/frame";
import { encodeFrame } from "@/lib/domain/market/frame-codec";
import { didYouMean } from "@/lib/domain/screen/expression/nearest";
import type { Answer } from "@/lib/services/answer";
import { openMarket } from "@/lib/services/market-view";
import { invalid } from "@/lib/services/problem-error";

type Packed = Uint8Array<ArrayBuffer>;

/** Choices of columns kept of one frame: browsers ask for all of them, or all for the same few. */
const keptChoices = 3;
const packed = new WeakMap<MarketFrame, Map<string, Packed>>();

/** The transport form of a frame with some of its columns (null is all), made once a frame and choice. */
function packedOnce(frame: MarketFrame, columns: readonly string[] | null): Packed {
  const choices = packed.get(frame) ?? new Map<string, Packed>();
  packed.set(frame, choices);
  const name = columns === null ? "" : [...columns].sort().join();
  const bytes = choices.get(name) ?? new Uint8Array(encodeFrame(frame, columns ?? undefined));
  choices.delete(name);
  choices.set(name, bytes);
  const [oldest] = choices.keys();
  if (choices.size > keptChoices && oldest !== undefined) choices.delete(oldest);
  return bytes;
}

/** The column ids of a comma list. Throws a 422 for names that the frame does not hold. */
function columnsOf(frame: MarketFrame, text: string | undefined): string[] | null {
  if (text === undefined || text === "") return null;
  const names = [...frame.numbers.keys(), ...frame.choices.keys()];
  const known = new Set(names);
  const ids = [...new Set(text.split(","))];
  const wrong = ids.filter((id) => !known.has(id));
  if (wrong.length > 0)
    throw invalid(
      wrong.map((id) => ({
        path: "columns",
        message: `There is no column "${id}".${didYouMean(id, names)}`,
      })),
    );
  return ids;
}

/**
 * The market of a day for the browser: packed columns, all or those named, and the answer's meta.
 * Throws what `openMarket` throws, and a 422 for unknown columns.
 */
export async function packedFrame(
  asOf: string | undefined,
  columns?: string,
): Promise<Answer<{ readonly bytes: Packed; readonly meta: Meta }>> {
  const { frame, meta, version } = await openMarket(asOf);
  const ids = columnsOf(frame, columns);
  return { version, make: () => ({ bytes: packedOnce(frame, ids), meta }) };
}

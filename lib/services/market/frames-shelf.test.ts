import { describe, expect, it } from "vitest";
import { buildFrame } from "@/lib/domain/market/build-frame";
import type { MarketFrame } from "@/lib/domain/market/frame";
import { FrameShelf } from "./frames-shelf";

const megabyte = 1024 * 1024;

/** A frame of one column that is so big. */
function frameOf(id: number, bytes = megabyte): MarketFrame {
  const frame = buildFrame({
    run: { id, asOf: 19_000, model: "m", source: "Imported files" },
    factorKeys: [],
    fieldKeys: [],
    tokens: [],
  });
  return { ...frame, numbers: new Map([["price", new Float64Array(bytes / 8)]]) };
}

const keptBy = (shelf: FrameShelf, ids: readonly number[]) =>
  ids.filter((id) => shelf.take(id) !== undefined);

describe("FrameShelf", () => {
  it("keeps the frames used last", () => {
    const shelf = new FrameShelf(2, 100 * megabyte);
    shelf.put(frameOf(1));
    shelf.put(frameOf(2));
    shelf.take(1);
    shelf.put(frameOf(3));
    expect(keptBy(shelf, [1, 2, 3])).toEqual([1, 3]);
  });

  it("lets go of frames that do not fit in memory, but never of the newest", () => {
    const shelf = new FrameShelf(6, 3 * megabyte);
    for (const id of [1, 2, 3, 4]) shelf.put(frameOf(id));
    expect(keptBy(shelf, [1, 2, 3, 4])).toEqual([2, 3, 4]);
    shelf.put(frameOf(5, 9 * megabyte));
    expect(keptBy(shelf, [1, 2, 3, 4, 5])).toEqual([5]);
  });
});

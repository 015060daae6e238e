import { describe, expect, it } from "vitest";
import { marketCatalog } from "@/lib/domain/market/frame-columns";
import { parseScreenParams } from "./parse-screen-params";
import { presetQuery, presets } from "./presets";

describe("presets", () => {
  it.each(presets)("$id names only columns, flags and sectors there are", (preset) => {
    expect(
      parseScreenParams(new URLSearchParams(presetQuery(preset)), marketCatalog),
    ).toMatchObject({ ok: true });
  });

  it("have ids of their own", () => {
    expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
  });
});

import { expect, test } from "vitest";
import { marketCatalog } from "@/lib/domain/market/frame-columns";
import { parseScreenParams } from "./parse-screen-params";
import { presetQuery, presets, presetText } from "./presets";

test.each(presets)("$id is a screen of declared columns and flags", (preset) => {
  const query = presetQuery(preset, marketCatalog);
  expect(query).toMatchObject({ asOf: null, columns: null, cursor: null });
  const params = new URLSearchParams(presetText(preset));
  expect(parseScreenParams(params, marketCatalog)).toEqual({ ok: true, query });
});

test("presets have ids of their own", () => {
  expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
});

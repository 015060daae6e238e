import fc from "fast-check";
import { expect, test } from "vitest";
import { canRun } from "@/lib/domain/screen/needs";
import { emptyQuery } from "@/lib/domain/screen/query";
import { runScreen } from "@/lib/domain/screen/run-screen";
import { queries, tokens } from "@/lib/domain/screen/testing/arbitraries";
import { smallMarket, type TestToken } from "@/lib/domain/screen/testing/small-market";
import type { MarketFrame } from "./frame";
import { decodeFrame, encodeFrame } from "./frame-codec";

const content = ({ catalog, spark: _, ...frame }: MarketFrame) => ({
  ...frame,
  columns: catalog.columns,
  flags: catalog.flags,
});

test("a packed frame is the same frame, to the last bit of every number", () => {
  fc.assert(
    fc.property(tokens, fc.array(fc.double()), (market, values) => {
      const odd = values.map((grade): TestToken => ({ numbers: { grade }, name: "Zoë\u2028🚀" }));
      const frame = smallMarket([...market, ...odd]);
      const packed = decodeFrame(encodeFrame(frame));
      expect(content(packed)).toEqual(content(frame));
    }),
  );
});

test("a screen of the browser's copy selects what it selects on the server", () => {
  fc.assert(
    fc.property(tokens, queries, (market, query) => {
      const frame = smallMarket(market);
      expect(runScreen(decodeFrame(encodeFrame(frame)), query)).toEqual(runScreen(frame, query));
    }),
    { numRuns: 50 },
  );
});

test("sparklines keep their shape to one part in 254 of their range, and their gaps", () => {
  const frame = smallMarket([{}, {}, {}]);
  const closes = Array.from({ length: 30 }, (_, day) =>
    day % 7 === 3 ? Number.NaN : 1e-9 * (day + 1),
  );
  frame.spark.set(closes, 0);
  frame.spark.fill(5, 30, 60);
  const { spark } = decodeFrame(encodeFrame(frame));
  closes.forEach((close, day) => {
    if (Number.isNaN(close)) expect(spark[day]).toBeNaN();
    else expect(Math.abs((spark[day] ?? 0) - close)).toBeLessThanOrEqual((30e-9 / 254) * 0.51);
  });
  expect(spark.subarray(30, 60).every((close) => close === 5)).toBe(true);
  expect(spark.subarray(60).every(Number.isNaN)).toBe(true);
});

test("a copy with fewer columns still knows of the others", () => {
  const packed = decodeFrame(encodeFrame(smallMarket([{ sector: "ai" }]), ["grade", "sector"]));
  expect([...packed.numbers.keys(), ...packed.choices.keys()]).toEqual(["grade", "sector"]);
  expect(packed.catalog.column("volume24h")?.id).toBe("volume");
  expect(canRun(packed, emptyQuery)).toBe(true);
  expect(canRun(packed, { ...emptyQuery, ranges: { volume: { min: 1, max: null } } })).toBe(false);
});

test("what is no packed frame, or a part of one, is refused", () => {
  const whole = encodeFrame(smallMarket([{}, {}]));
  expect(() => decodeFrame(new ArrayBuffer(0))).toThrow("not a packed market");
  expect(() => decodeFrame(new TextEncoder().encode("<!doctype html>").buffer)).toThrow(
    "not a packed",
  );
  for (const bytes of [8, 200, whole.byteLength - 8])
    expect(() => decodeFrame(whole.slice(0, bytes))).toThrow("the transfer was cut");
});

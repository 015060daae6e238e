import { readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { fields } from "@/lib/domain/market/fields";
import { providers } from ".";
import { refusedBaseUrl } from "./mechanism/hosts";
import type { Reading } from "./mechanism/reading";
import { fixture, geese, receivedAtMs } from "./testing/fixture";

const endpoints = providers.flatMap((provider) =>
  provider.endpoints.map((endpoint) => ({
    name: `${provider.id} ${endpoint.id}`,
    provider,
    endpoint,
    context: { receivedAtMs, token: endpoint.scope === "token" ? geese : null, page: 0 },
  })),
);

const isFraction = (field: string): boolean =>
  Object.entries(fields).some(
    ([key, { unit }]) => key === field && (unit === "fraction" || unit === "flag"),
  );

/** What holds for every reading, whatever the answer was. */
function expectSound(readings: readonly Reading[], supplies: readonly string[]): void {
  for (const { providerId, values, observedAtMs, contracts, description } of readings) {
    expect(providerId).not.toBe("");
    for (const [field, value] of Object.entries(values)) {
      expect(supplies).toContain(field);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(isFraction(field) ? 1 : Number.MAX_VALUE);
    }
    expect(Number.isFinite(observedAtMs ?? 0)).toBe(true);
    expect(contracts.map(({ address }) => address)).not.toContain("");
    const { homepage = "https:", image = "https:" } = description;
    expect(`${homepage} ${image}`).toMatch(/^https?:.* https?:/);
  }
}

/** The same document with one leaf, chosen by number, replaced. */
function withLeaf(value: unknown, target: number, replacement: unknown): unknown {
  let leaf = -1;
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node === "object" && node !== null)
      return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, walk(child)]));
    leaf += 1;
    return leaf === target ? replacement : node;
  };
  return walk(value);
}

const leaves = (value: unknown): number => {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + leaves(item), 0);
  if (typeof value === "object" && value !== null)
    return Object.values(value).reduce<number>((sum, item) => sum + leaves(item), 0);
  return 1;
};

describe("the connectors", () => {
  it("have unique names, allowed addresses and limits for every endpoint", () => {
    expect(new Set(providers.map(({ id }) => id)).size).toBe(providers.length);
    for (const { id, plans, endpoints: own } of providers) {
      expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(new Set(own.map((endpoint) => endpoint.id)).size).toBe(own.length);
      for (const plan of plans) {
        expect(refusedBaseUrl(plan.baseUrl)).toBeNull();
        for (const { limitGroup } of own)
          expect(plan.limits[limitGroup]?.length).toBeGreaterThan(0);
      }
    }
  });

  it("have a fixture for every endpoint and no other", () => {
    for (const { id, endpoints: own } of providers) {
      const files = readdirSync(join(import.meta.dirname, id, "fixtures"));
      expect(files.sort()).toEqual(own.map((endpoint) => `${endpoint.id}.json`).sort());
    }
  });
});

describe.each(endpoints)("$name", ({ provider, endpoint, context }) => {
  const answer = fixture(provider.id, endpoint.id);

  it("asks below its base URL", () => {
    const request = endpoint.scope === "token" ? endpoint.request(geese) : endpoint.request(0);
    expect(request?.path).toMatch(/^\/[\w./%-]+$/);
    if (endpoint.scope === "token")
      expect(
        endpoint.request({ providerIds: {}, contracts: [], pools: [], repositories: [] }),
      ).toBeNull();
  });

  it("reads its fixture into sound readings", () => {
    expect(provider.failureIn?.(answer) ?? null).toBeNull();
    const readings = endpoint.read(answer, context);
    expect(readings.length).toBeGreaterThan(0);
    expectSound(readings, provider.supplies);
  });

  it("survives any leaf being null, absent, text, NaN or negative, and invents nothing", () => {
    const strange = fc.constantFrom(null, undefined, "", "NaN", "-1", -1, {}, [], "x".repeat(500));
    const before = endpoint.read(answer, context);
    const zeros = (readings: readonly Reading[]) =>
      readings.reduce(
        (n, { values }) => n + Object.values(values).filter((v) => v === 0).length,
        0,
      );
    fc.assert(
      fc.property(fc.nat(Math.max(0, leaves(answer) - 1)), strange, (leaf, replacement) => {
        try {
          const readings = endpoint.read(withLeaf(answer, leaf, replacement), context);
          expectSound(readings, provider.supplies);
          // Counts of what is listed may fall to 0; nothing else becomes 0 because it is unknown.
          if (!["tickers", "coin", "orders"].includes(endpoint.id))
            expect(zeros(readings)).toBeLessThanOrEqual(zeros(before));
        } catch (error) {
          if (!(error instanceof z.ZodError)) throw error;
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([null, "text", 5, [], {}, [[]], { data: null }, { result: [] }])(
    "reads %j as nothing or refuses its shape",
    (body) => {
      try {
        expectSound(endpoint.read(body, context), provider.supplies);
      } catch (error) {
        expect(error).toBeInstanceOf(z.ZodError);
      }
    },
  );
});

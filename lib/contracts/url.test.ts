import { describe, expect, it } from "vitest";
import { getRun } from "./runs";
import { getToken, listTokens } from "./tokens";
import { urlOf } from "./url";

describe("urlOf", () => {
  it("fills in the path and escapes it", () => {
    expect(urlOf(getToken, { params: { id: "a b/c" } })).toBe("/api/v1/tokens/a%20b%2Fc");
  });

  it("keeps commas readable", () => {
    expect(urlOf(listTokens, { query: { sector: "ai,rwa", limit: "5" } })).toBe(
      "/api/v1/tokens?sector=ai,rwa&limit=5",
    );
  });

  it("refuses a path without its parameter", () => {
    expect(() => urlOf(getRun)).toThrow('"/api/v1/runs/{asOf}" needs "asOf".');
  });
});

import { describe, expect, it } from "vitest";
import { coingecko } from "@/lib/providers/coingecko/descriptor";
import { github } from "@/lib/providers/github/descriptor";
import { openConnector } from "./access";
import { mayFollow, refusedBaseUrl } from "./hosts";

describe("openConnector", () => {
  it("chooses the plan by key and setting", () => {
    expect(openConnector(coingecko, {}).access?.plan.id).toBe("keyless");
    const demo = openConnector(coingecko, { KEY: "k" }).access;
    expect(demo).toMatchObject({ key: "k", plan: { id: "demo" } });
    const pro = openConnector(coingecko, { KEY: "k", PLAN: "pro" }).access;
    expect(pro?.baseUrl.host).toBe("pro-api.coingecko.com");
    // A key that the plan has no use for is never sent.
    expect(openConnector(coingecko, { KEY: "k", PLAN: "keyless" }).access?.key).toBeNull();
  });

  it.each([
    [{ ENABLED: false }, "PROVIDER_COINGECKO_ENABLED is off"],
    [{ PLAN: "pro" }, "PROVIDER_COINGECKO_KEY is not set"],
    [{ PLAN: "gold" }, "PROVIDER_COINGECKO_PLAN is none of"],
    [{ URL: "http://mirror.example.org" }, "PROVIDER_COINGECKO_URL must be https"],
  ])("with %j is off and says why", (settings, words) => {
    const { access, disabled } = openConnector(coingecko, settings);
    expect(access).toBeNull();
    expect(disabled).toContain(words);
  });

  it("lets the limit be set, but keeps a monthly one", () => {
    const limits = openConnector(coingecko, { KEY: "k", CALLS_PER_MINUTE: 100 }).access?.plan
      .limits;
    expect(limits?.all?.map(({ calls }) => calls)).toEqual([10_000, 100]);
    const hourly = openConnector(github, { CALLS_PER_MINUTE: 5 }).access?.plan.limits;
    expect(hourly?.all).toMatchObject([{ calls: 5, perMs: 60_000 }]);
  });
});

describe("addresses", () => {
  it.each([
    "http://example.org",
    "https://user:secret@example.org",
    "https://169.254.169.254/latest",
    "ftp://example.org",
    "file:///etc/passwd",
    "not a url",
    "http://127.0.0.1.example.org",
    "http://localhost.example.org",
  ])("%j is no base address", (text) => {
    expect(refusedBaseUrl(text)).not.toBeNull();
  });

  it.each(["https://mirror.example.org/api", "http://127.0.0.1:8080", "http://localhost:1"])(
    "%j is one",
    (text) => {
      expect(refusedBaseUrl(text)).toBeNull();
    },
  );

  it("of redirects must be of the provider", () => {
    const base = new URL("https://api.example.org/v1");
    const may = (text: string) => mayFollow(new URL(text), base, ["cdn.example.org"]);
    expect(may("https://api.example.org/v2/x")).toBe(true);
    expect(may("https://cdn.example.org/x")).toBe(true);
    for (const text of [
      "http://api.example.org/x",
      "https://evil.example.org/x",
      "https://cdn.example.org:8443/x",
      "https://cdn.example.org.evil.com/x",
      "https://user@cdn.example.org/x",
      "https://10.0.0.1/x",
    ])
      expect(may(text)).toBe(false);
  });
});

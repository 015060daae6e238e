import type { Request } from "@playwright/test";
import { expect, test } from "./fixtures/test";

const firstLoadBytes = 220_000;

test("the first load of the screener needs at most 220 kB of JavaScript", async ({
  page,
  screener,
}) => {
  const scripts: Request[] = [];
  page.on("requestfinished", (request) => {
    if (request.resourceType() === "script") scripts.push(request);
  });
  await page.goto("/", { waitUntil: "networkidle" });
  await screener.ready();
  const sizes = await Promise.all(scripts.map((request) => request.sizes()));
  const bytes = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
  test.info().annotations.push({ type: "first-load JavaScript", description: `${bytes} bytes` });
  expect(scripts.length).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(firstLoadBytes);
});

test("every page and answer carries security headers", async ({ api, request }) => {
  const [best] = (await api.screen("columns=grade")).rows;
  for (const path of [
    "/",
    `/tokens/${best?.id}`,
    `/compare?ids=${best?.id}`,
    "/docs",
    "/no-such-page",
    "/api/v1/tokens",
    "/livez",
  ]) {
    const headers = (await request.get(path)).headers();
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["referrer-policy"], path).toBeTruthy();
    expect(headers["content-security-policy"], path).toContain("frame-ancestors 'none'");
    expect(headers["x-powered-by"], path).toBeUndefined();
  }
});

test("an unchanged answer costs a 304", async ({ request }) => {
  for (const path of ["/api/v1/tokens?sector=ai", "/api/v1/frame"]) {
    const first = await request.get(path);
    const etag = first.headers().etag ?? "";
    expect(etag).not.toBe("");
    const second = await request.get(path, { headers: { "if-none-match": etag } });
    expect(second.status()).toBe(304);
  }
});

import { recordLayoutShift } from "./fixtures/layout-shift";
import { expect, test } from "./fixtures/test";

test.describe("when the server does not answer", () => {
  test.use({ expectedErrors: /net::ERR_FAILED|status of 503/ });

  test("the screen is kept and the retry brings the rows", async ({ page, api, screener }) => {
    let isDown = true;
    await page.route("**/api/v1/**", (route) => (isDown ? route.abort() : route.continue()));
    await screener.goto("sector=ai");
    // The rows that came with the page stay; what needs the market in the browser fails.
    await screener.filters.getByRole("checkbox", { name: /^Meme\b/ }).check();
    const failed = page.getByRole("alert").filter({ hasText: "The rows could not be loaded" });
    await expect(failed).toContainText("The server did not answer");
    await expect(failed).toContainText("Your screen is kept.");
    await expect(page).toHaveURL("/?sector=ai,meme");
    await expect(screener.words).toHaveText("AI or Meme tokens");
    isDown = false;
    await failed.getByRole("button", { name: "Try again" }).click();
    const { rows, total } = await api.screen("sector=ai,meme");
    await screener.expectRows(rows, total);
  });

  test("an error that the API tells is passed on in its words", async ({ page, screener }) => {
    const detail = "The database is being repaired.";
    await page.route("**/api/v1/frame*", (route) =>
      route.fulfill({
        status: 503,
        contentType: "application/problem+json",
        json: {
          ...{ type: "urn:moonscope:problem:unavailable", title: "Unavailable", status: 503 },
          ...{ detail, instance: "test", errors: [] },
        },
      }),
    );
    await screener.goto();
    await screener.filters.getByRole("checkbox", { name: /^Meme\b/ }).check();
    await expect(page.getByRole("alert").filter({ hasText: detail })).toBeVisible();
  });
});

test("rows on their way have the place of rows: nothing jumps", async ({ page, api, screener }) => {
  await recordLayoutShift(page);
  const arrives = Promise.withResolvers<void>();
  await page.route("**/api/v1/frame*", async (route) => {
    await arrives.promise;
    await route.continue();
  });
  await screener.goto("sector=ai");
  await screener.filters.getByRole("checkbox", { name: /^Meme\b/ }).check();
  await expect(page.getByRole("status", { name: "Loading tokens" })).toBeVisible();
  arrives.resolve();
  const { rows, total } = await api.screen("sector=ai,meme");
  await screener.expectRows(rows, total);
  await screener.ready();
  expect(await page.evaluate(() => window.layoutShift)).toBeLessThanOrEqual(0.05);
});

for (const [name, path] of [
  ["screener", "/"],
  ["token page", "/tokens/"],
] as const) {
  for (const width of [1440, 390]) {
    test(`the ${name} does not jump while it loads at ${width} px`, async ({ page, api }) => {
      await page.setViewportSize({ width, height: 800 });
      await recordLayoutShift(page);
      const [best] = (await api.screen("columns=grade")).rows;
      await page.goto(path === "/" ? path : `${path}${best?.id}`, { waitUntil: "networkidle" });
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await page.evaluate(() => window.layoutShift)).toBeLessThanOrEqual(0.05);
    });
  }
}

test("a newer grading is offered, not forced", async ({ page, screener }) => {
  await page.clock.install();
  await page.route("**/api/v1/market", async (route) => {
    const answer = await route.fetch();
    const { data } = await answer.json();
    await route.fulfill({
      response: answer,
      json: { data: { ...data, newestGradedDay: "2199-01-01" } },
    });
  });
  await screener.open();
  await page.clock.runFor(61_000);
  const banner = page.getByRole("status").filter({ hasText: "A newer day has been graded" });
  await expect(banner).toContainText("2199-01-01");
  await expect(banner.getByRole("button", { name: "Reload" })).toBeVisible();
});

test("every page says that the market is simulated, and every answer carries its source", async ({
  page,
  api,
  request,
}) => {
  const [a, b] = (await api.screen("")).rows;
  for (const path of ["/", `/tokens/${a?.id}`, `/compare?ids=${a?.id},${b?.id}`]) {
    await page.goto(path);
    await expect(page.getByText("Simulated market.", { exact: true })).toBeVisible();
    await expect(page.getByText("Not financial advice.")).toBeVisible();
  }
  for (const path of [
    "tokens",
    `tokens/${a?.id}`,
    `tokens/${a?.id}/history`,
    `tokens/${a?.id}/grades`,
    `tokens/${a?.id}/explanation`,
    "sectors",
  ]) {
    const response = await request.get(`/api/v1/${path}`);
    expect(await response.json(), path).toMatchObject({
      meta: { source: "Simulated market", stale: false, asOf: expect.any(String) },
    });
  }
});

import { formatDate } from "@/lib/domain/format";
import { formatDay } from "@/lib/domain/market/day";
import { openPage } from "./fixtures/open-page";
import { expect, test } from "./fixtures/test";

test("a graded past day is opened, said, and left again", async ({ page, api, screener }) => {
  const { past, newest } = await api.days();
  const day = formatDay(past);
  await screener.open("sector=ai");
  await page.getByRole("button", { name: `As of ${formatDate(newest)}` }).click();
  const calendar = page.getByRole("dialog", { name: "Choose the day to look at" });
  await calendar.getByRole("textbox", { name: "Day" }).fill(day);
  await calendar.getByRole("button", { name: "Go" }).click();

  await expect(
    page.getByText(`You are looking at ${formatDate(past)} as it was known then`),
  ).toBeVisible();
  await expect(page).toHaveURL(`/?sector=ai&asOf=${day}`);
  const then = await api.screen(`sector=ai&asOf=${day}`);
  const now = await api.screen("sector=ai");
  expect(then.rows.map(({ grade }) => grade)).not.toEqual(now.rows.map(({ grade }) => grade));
  await screener.expectRows(then.rows, then.total);

  const link = screener.rows().first().getByRole("link");
  await expect(link).toHaveAttribute("href", `/tokens/${then.rows[0]?.id}?asOf=${day}`);
  await link.click();
  await expect(page).toHaveURL(`/tokens/${then.rows[0]?.id}?asOf=${day}`);
  await expect(
    page.getByText(`You are looking at ${formatDate(past)} as it was known then`),
  ).toBeVisible();
  await page.goBack();
  await page.getByRole("link", { name: "Back to today" }).click();
  await expect(page).toHaveURL("/?sector=ai");
  await screener.expectRows(now.rows, now.total);
});

test("the calendar chooses by keyboard and marks graded days", async ({ page, api, screener }) => {
  const { past, newest } = await api.days();
  await screener.open(`asOf=${formatDay(past)}`);
  await page.getByRole("button", { name: `As of ${formatDate(past)}` }).click();
  const shown = page.getByRole("button", { name: `${formatDate(past)}, graded` });
  await expect(shown).toHaveAttribute("aria-current", "date");
  await shown.focus();
  await shown.press("PageDown");
  await expect(page.getByRole("table").getByRole("button", { name: formatDate(past) })).toHaveCount(
    0,
  );
  await page.getByRole("button", { name: "Latest", exact: true }).click();
  await expect(page).toHaveURL("/");
  await expect(page.getByRole("button", { name: `As of ${formatDate(newest)}` })).toBeVisible();
});

test.describe("a day that is not there yet, or never", () => {
  // The browser itself logs every 404 and 422.
  test.use({ expectedErrors: /status of (404|422)/ });

  test("a day that is not graded is graded now, with progress, and kept", async ({
    page,
    api,
    screener,
  }) => {
    const { ungraded } = await api.days();
    const day = formatDay(ungraded);
    // The grading is quick: its first answer is held back until its progress has been seen.
    const seen = Promise.withResolvers<void>();
    await page.route(`**/api/v1/runs/${day}`, async (route) => {
      await seen.promise;
      await route.continue();
    });
    await openPage(page, `/?sector=ai&asOf=${day}`);
    await expect(
      page.getByRole("progressbar", { name: `Grading of ${formatDate(ungraded)}` }),
    ).toBeVisible();
    await expect(page.getByText(`Grading ${formatDate(ungraded)}`)).toBeVisible();
    seen.resolve();

    await expect(screener.rows().first()).toBeVisible({ timeout: 30_000 });
    await expect(page).toHaveURL(`/?sector=ai&asOf=${day}`);
    const { rows, total } = await api.screen(`sector=ai&asOf=${day}`);
    await screener.expectRows(rows, total);
    expect((await api.days()).ungraded).not.toBe(ungraded);
    await page.reload();
    await screener.expectRows(rows, total);
  });

  test("the page of a token has its day graded as well", async ({ page, api }) => {
    const [token] = (await api.screen("")).rows;
    const { ungraded } = await api.days();
    await openPage(page, `/tokens/${token?.id}?asOf=${formatDay(ungraded)}`);
    await expect(
      page.getByText(`You are looking at ${formatDate(ungraded)} as it was known then`),
    ).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole("heading", { level: 1 })).toContainText(token?.name ?? "");
  });

  test("a day outside of what is stored says which days are", async ({ page, api, screener }) => {
    const { first, last } = await api.days();
    const outside = page.getByRole("alert").filter({ hasText: "Nothing is stored for that day" });
    for (const day of [first - 1, last + 1]) {
      await openPage(page, `/?sector=ai&asOf=${formatDay(day)}`);
      await expect(outside).toContainText(formatDay(first));
      await expect(outside).toContainText(formatDay(last));
    }
    await page.getByRole("button", { name: /^As of/ }).click();
    const calendar = page.getByRole("dialog", { name: "Choose the day to look at" });
    await calendar.getByRole("textbox", { name: "Day" }).fill("2019-01-01");
    await calendar.getByRole("textbox", { name: "Day" }).press("Enter");
    await expect(calendar.getByRole("textbox", { name: "Day" })).toHaveAttribute(
      "aria-invalid",
      "true",
    );
    await expect(
      calendar.getByText(`Snapshots are stored from ${formatDate(first)} to ${formatDate(last)}.`),
    ).toBeVisible();
    await page.keyboard.press("Escape");
    await outside.getByRole("button", { name: "Go to the latest day" }).click();
    const { rows, total } = await api.screen("sector=ai");
    await screener.expectRows(rows, total);
  });
});

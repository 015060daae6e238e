import { formatDay } from "@/lib/domain/market/day";
import { expectAccessible } from "./fixtures/accessibility";
import { openPage } from "./fixtures/open-page";
import { expect, test } from "./fixtures/test";

const paths = [
  "/signals",
  "/sectors",
  "/sectors/ai",
  "/indices",
  "/reports",
  "/track-record",
  "/methodology",
];

for (const path of paths) {
  test(`${path} is accessible, and fits a telephone`, async ({ page }) => {
    await openPage(page, path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page, { name: `page${path.replaceAll("/", "-")}` });
    await page.setViewportSize({ width: 390, height: 844 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
}

test("the links of the top bar lead to every page and stay on the day", async ({ page, api }) => {
  const past = formatDay((await api.days()).past);
  await openPage(page, `/?asOf=${past}`);
  const nav = page.getByRole("navigation", { name: "Pages" });
  for (const [name, path] of [
    ["Sectors", "/sectors"],
    ["Methodology", "/methodology"],
  ] as const) {
    await nav.getByRole("link", { name, exact: true }).click();
    await expect(page).toHaveURL(`${path}?asOf=${past}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(nav.getByRole("link", { name, exact: true })).toHaveAttribute(
      "aria-current",
      "page",
    );
  }
});

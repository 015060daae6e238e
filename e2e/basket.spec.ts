import type { Page } from "@playwright/test";
import { expectAccessible } from "./fixtures/accessibility";
import { openPage } from "./fixtures/open-page";
import { expect, test } from "./fixtures/test";

const bets = (page: Page) => page.getByRole("region", { name: "Chosen bets" });
const odds = (page: Page) => page.getByRole("region", { name: "Odds" });
const form = (page: Page) => page.getByRole("form", { name: "Goal and limits" });
const removal = (page: Page, path: string) => form(page).locator(`[data-removal="${path}"]`);

/** The page has answered to the last change. */
async function settle(page: Page): Promise<void> {
  await expect(bets(page)).toHaveAttribute("aria-busy", "false", { timeout: 30_000 });
}

/** Settings as the address has them. */
const searchOf = (settings: object) => `?settings=${encodeURIComponent(JSON.stringify(settings))}`;
/** The small market of these tests has no eight bets with the default grade. */
const possible = searchOf({ limits: { minGrade: 45 } });

async function openBasket(page: Page, search = possible): Promise<void> {
  await openPage(page, `/basket${search}`);
  await settle(page);
}

test("the first basket reads without a script", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? "" });
  const page = await context.newPage();
  await page.goto(`/basket${possible}`);
  await expect(bets(page).getByRole("table", { name: /^The chosen bets/ })).toBeVisible();
  await expect(bets(page)).toContainText("Runner-up");
  await context.close();
});

test("a limit changes what it removes, the bets and the address", async ({ page }) => {
  await openBasket(page);
  await expect(bets(page).getByRole("status")).toContainText(/bets chosen from/);
  const before = await removal(page, "limits.minGrade").textContent();
  await form(page).getByRole("textbox", { name: "Grade at least" }).fill("50");
  await expect(removal(page, "limits.minGrade")).not.toHaveText(before ?? "", { timeout: 30_000 });
  await settle(page);
  expect(new URL(page.url()).searchParams.get("settings")).toBe('{"limits":{"minGrade":50}}');
  const first = bets(page).getByRole("rowheader").first();
  const name = await first.textContent();
  await page.reload();
  await settle(page);
  await expect(form(page).getByRole("textbox", { name: "Grade at least" })).toHaveValue("50");
  await expect(first).toHaveText(name ?? "");
});

test("what is wrong is named beside its field, and the basket stays", async ({ page }) => {
  await openBasket(page);
  const budget = form(page).getByRole("textbox", { name: "Budget" });
  await budget.fill("1");
  await expect(budget).toHaveAccessibleDescription(/At least 10/);
  await expect(bets(page).getByRole("rowheader").first()).toBeVisible();
  await budget.fill("2000");
  await settle(page);
  await expect(budget).not.toHaveAccessibleDescription(/At least/);
});

test("shares of the sleeves always add up to 100 %", async ({ page }) => {
  await openBasket(page);
  const memes = form(page).getByRole("textbox", { name: "Memes with momentum, per cent" });
  await memes.fill("50");
  await memes.press("Enter");
  const texts = await form(page)
    .getByRole("textbox", { name: /, per cent$/ })
    .evaluateAll((inputs) =>
      inputs.map((input) => (input instanceof HTMLInputElement ? input.value : "")),
    );
  expect(texts.map((text) => Number.parseInt(text, 10)).reduce((a, b) => a + b, 0)).toBe(100);
  await expect(memes).toHaveValue("50%");
});

test("an impossible set names what conflicts, and a change makes it possible", async ({ page }) => {
  await openBasket(page, searchOf({ limits: { minGrade: 99.9 } }));
  await expect(
    bets(page).getByText("The smallest changes that make a basket possible"),
  ).toBeVisible();
  await bets(page).getByRole("listitem").getByRole("button").first().click();
  await expect(bets(page).getByRole("rowheader").first()).toBeVisible({ timeout: 30_000 });
});

test("a bet is kept, removed, and replaced by its runner-up", async ({ page }) => {
  await openBasket(page);
  const table = bets(page).getByRole("table", { name: /^The chosen bets/ });
  await table
    .getByRole("button", { name: /^Keep / })
    .first()
    .click();
  await expect(table.getByRole("button", { name: /^Keep / }).first()).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await settle(page);
  const swap = table.getByRole("button", { name: /^Take .+ instead of / }).last();
  const [, taken = "", gone = ""] =
    /^Take (.+) instead of (.+)$/.exec((await swap.getAttribute("aria-label")) ?? "") ?? [];
  await swap.click();
  await expect(table.getByRole("button", { name: `Remove ${taken}`, exact: true })).toBeVisible({
    timeout: 30_000,
  });
  await expect(table.getByRole("button", { name: `Remove ${gone}`, exact: true })).toHaveCount(0);
});

test("odds follow, beside the pool, and the plan is what is printed", async ({ page }) => {
  await openBasket(page);
  const table = odds(page).getByRole("table", { name: /^Chances at day/ });
  await expect(table).toBeVisible({ timeout: 60_000 });
  await expect(table.getByRole("row", { name: /^10× or more/ })).toContainText("%");
  await expect(odds(page)).toContainText("Of your whole portfolio at most");
  const plan = page.getByRole("region", { name: "Exit plan" });
  await expect(plan).toContainText("Take profit");
  await page.emulateMedia({ media: "print" });
  await expect(plan).toBeVisible();
  await expect(form(page)).toBeHidden();
  await expect(odds(page)).toBeHidden();
});

test("settings, bets and odds work without a mouse", async ({ page }) => {
  await openBasket(page);
  const budget = form(page).getByRole("textbox", { name: "Budget" });
  await budget.focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("3000");
  await page.keyboard.press("Tab");
  await expect(form(page).getByRole("textbox", { name: "Number of bets" })).toBeFocused();
  await settle(page);
  await expect(page).toHaveURL(/3000/);
  const slider = form(page).getByRole("slider", { name: "Early launches" });
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await expect(slider).toHaveAttribute("aria-valuetext", "11 per cent");
  const part = form(page).getByText("Must-have and never");
  await part.locator("xpath=ancestor::summary").focus();
  await page.keyboard.press("Enter");
  const search = form(page).getByRole("combobox", { name: "Must have" });
  await search.focus();
  await page.keyboard.type("a");
  await expect(form(page).getByRole("listbox").getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(form(page).getByRole("button", { name: /^Take .+ out$/ })).toHaveCount(1);
});

test.describe("of a visitor", () => {
  // The browser logs the answer by which the page learns that nobody is signed in.
  test.use({ expectedErrors: /status of 401/ });

  test("a basket that is saved leads to the sign-in", async ({ page }) => {
    await openBasket(page);
    await page.getByRole("button", { name: "Save basket" }).click();
    await expect(page).toHaveURL(/\/signin\?next=%2Fbasket/);
  });
});

for (const width of [1440, 390]) {
  test(`is accessible and fits at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await openBasket(page);
    await expect(odds(page).getByRole("table", { name: /^Chances at day/ })).toBeVisible({
      timeout: 60_000,
    });
    await expectAccessible(page, { name: "basket" });
  });
}

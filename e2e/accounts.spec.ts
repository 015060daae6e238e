import { readFile } from "node:fs/promises";
import { expectAccessible } from "./fixtures/accessibility";
import { accountMenu, password, signUp } from "./fixtures/account";
import { openPage } from "./fixtures/open-page";
import { expect, test } from "./fixtures/test";

const overflowOf = () =>
  document.documentElement.scrollWidth - document.documentElement.clientWidth;

test("somebody signs up, out and in again, and sees the market all along", async ({ page }) => {
  const email = await signUp(page);
  await accountMenu(page).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  const signIn = page.getByRole("banner").getByRole("link", { name: "Sign in" });
  await expect(signIn).toBeVisible();
  await openPage(page, "/signin?next=/account");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("This e-mail address and password do not match.")).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL("/account");
  await expect(page.getByText(email).first()).toBeVisible();
});

test("the forms of an account work by keyboard alone", async ({ page }) => {
  await signUp(page);
  await accountMenu(page).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Account", exact: true })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(accountMenu(page)).toBeFocused();
  await expect(page.getByRole("button", { name: "Sign out" })).toBeHidden();
});

test("signing in works without a script", async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const page = await context.newPage();
  await page.goto("/signup");
  await page.getByLabel("E-mail").fill(`no-script-${Date.now()}@example.org`);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign up" }).click();
  await page.goto("/account");
  await expect(page.getByRole("heading", { level: 1, name: "Account" })).toBeVisible();
  await context.close();
});

test("a browser that is signed out elsewhere is signed out at once", async ({
  page,
  browser,
  baseURL,
}) => {
  const email = await signUp(page);
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const other = await context.newPage();
  await openPage(other, "/signin?next=/account");
  await other.getByLabel("E-mail").fill(email);
  await other.getByLabel("Password").fill(password);
  await other.getByRole("button", { name: "Sign in" }).click();
  await expect(other).toHaveURL("/account");
  await openPage(page, "/account");
  const others = page.getByRole("button", { name: /^Sign out Chrome/ });
  await expect(others).toBeVisible();
  await page.getByRole("button", { name: "Sign all others out" }).click();
  await expect(others).toBeHidden();
  await other.goto("/account");
  await expect(other).toHaveURL(/\/signin\?next=/);
  await context.close();
});

test("a deleted account is gone, its data taken along first", async ({ page }) => {
  const email = await signUp(page);
  await openPage(page, "/account");
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download all my data (JSON)" }).click();
  const file = JSON.parse(await readFile(await (await downloading).path(), "utf8"));
  expect(file.data.tables.users).toMatchObject([{ email }]);
  await page.getByText("Delete this account").click();
  await page.getByLabel("Your e-mail address, to confirm").fill(email);
  await page.locator("input[name=password]").fill(password);
  await page.getByRole("button", { name: "Delete my account for good" }).click();
  await expect(page.getByRole("banner").getByRole("link", { name: "Sign in" })).toBeVisible();
  expect((await page.request.get("/api/v1/me")).status()).toBe(401);
});

for (const path of ["/signin", "/signup", "/baskets"]) {
  test(`${path} of a visitor is accessible and fits a telephone`, async ({ page }) => {
    await openPage(page, path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page, { name: `visitor${path.replaceAll("/", "-")}` });
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(overflowOf)).toBe(0);
  });
}

test("the account page is accessible and fits a telephone", async ({ page }) => {
  await signUp(page);
  await openPage(page, "/account");
  await expectAccessible(page, { name: "account" });
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(overflowOf)).toBe(0);
  await accountMenu(page).click();
  await expect(page.getByRole("button", { name: "Sign out" })).toBeInViewport();
  expect(await page.evaluate(overflowOf)).toBe(0);
});

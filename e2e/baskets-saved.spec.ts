import type { Page } from "@playwright/test";
import { expectAccessible } from "./fixtures/accessibility";
import { signUp } from "./fixtures/account";
import { openPage } from "./fixtures/open-page";
import { expect, test } from "./fixtures/test";

interface Listed {
  readonly data: readonly { readonly id: string }[];
  readonly meta: { readonly asOf: string; readonly model: string };
}

/** What a basket of the four best tokens is saved from. */
async function newBasket(page: Page, name: string) {
  const response = await page.request.get("/api/v1/tokens?limit=4&sort=-grade");
  const { data, meta }: Listed = await response.json();
  const bets = data.map(({ id }, i) => ({
    ...{ id, share: 0.2, sleeve: i < 2 ? "undiscovered-gems" : null },
  }));
  return { name, asOf: meta.asOf, model: meta.model, settings: { budgetUsd: 2000 }, bets };
}

/** Saves a basket of who is signed in on the page and returns its id. */
async function save(page: Page, name: string): Promise<string> {
  const body = await newBasket(page, name);
  const response = await page.request.post("/api/v1/me/baskets", { data: body });
  expect(response.status()).toBe(201);
  return (await response.json()).data.id;
}

test("a saved basket is looked at, renamed, filled, journalled and rebalanced", async ({
  page,
}) => {
  await signUp(page);
  const id = await save(page, "Quiet gems");
  await openPage(page, "/baskets");
  await page.getByRole("link", { name: "Quiet gems" }).click();
  await expect(page).toHaveURL(`/baskets/${id}`);
  await expect(page.getByRole("heading", { level: 1, name: "Quiet gems" })).toBeVisible();
  await expect(page.getByRole("table", { name: "Bets and what became of them" })).toBeVisible();

  await page.getByLabel("Name", { exact: true }).fill("Louder gems");
  await page.getByLabel("Notes", { exact: true }).fill("Bought on Monday.");
  await page.getByRole("button", { name: "Keep name and notes" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Louder gems" })).toBeVisible();

  await page.getByText("Note a fill").click();
  await page.getByLabel("Price of one, US dollars").fill("2");
  await page.getByLabel("Tokens", { exact: true }).fill("100");
  await page.getByRole("button", { name: "Note it" }).first().click();
  await expect(page.getByRole("table", { name: "Fills" })).toContainText("bought");
  await expect(page.getByText("What is held is from your fills.")).toBeVisible();

  await page.getByText("Note what you did").click();
  await page.getByLabel("Did you follow the plan?").selectOption("no");
  await page.getByRole("button", { name: "Note it" }).last().click();
  await expect(page.getByText("Followed 0 of 1 times")).toBeVisible();

  await page.reload();
  await expect(page.getByRole("table", { name: "Positions and trades" })).toBeVisible();
  await expect(page.getByText("Bought on Monday.").first()).toBeVisible();
});

test("what two tabs change at once is not lost silently", async ({ page }) => {
  await signUp(page);
  const id = await save(page, "Contended");
  await openPage(page, `/baskets/${id}`);
  const other = await page.request.put(`/api/v1/me/baskets/${id}`, {
    data: { revision: 1, name: "Theirs", notes: "" },
  });
  expect(other.status()).toBe(200);
  await page.getByLabel("Name", { exact: true }).fill("Mine");
  await page.getByRole("button", { name: "Keep name and notes" }).click();
  await expect(page.getByText('It is "Theirs" by now.')).toBeVisible();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Mine");
});

test("a read-only link shows the basket to a visitor until it is ended", async ({
  page,
  browser,
  baseURL,
}) => {
  await signUp(page);
  const id = await save(page, "Shared gems");
  await openPage(page, `/baskets/${id}`);
  await page.getByRole("button", { name: "Share by a read-only link" }).click();
  const link = await page.getByRole("link", { name: "this link" }).getAttribute("href");
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const visitor = await context.newPage();
  await visitor.goto(link ?? "");
  await expect(visitor.getByRole("heading", { level: 1, name: "Shared gems" })).toBeVisible();
  await expect(visitor.getByText("Real fills")).toHaveCount(0);
  await page.getByRole("button", { name: "End the link" }).click();
  await expect(page.getByRole("button", { name: "Share by a read-only link" })).toBeVisible();
  expect((await visitor.goto(link ?? ""))?.status()).toBe(404);
  await context.close();
});

test("what a visitor gathered is theirs after signing up", async ({ page }) => {
  await openPage(page, "/baskets");
  await expect(page.getByRole("heading", { name: "Sign in to keep baskets" })).toBeVisible();
  const draft = await newBasket(page, "From before");
  await page.evaluate(
    (text) => localStorage.setItem("moonscope.draft.basket", text),
    JSON.stringify(draft),
  );
  await signUp(page);
  await expect(page.getByText('The basket "From before"')).toBeVisible();
  await page.getByRole("link", { name: "Open it" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "From before" })).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem("moonscope.draft.basket"))).toBeNull();
});

test("baskets are compared, and their pages are accessible and fit a telephone", async ({
  page,
}) => {
  await signUp(page);
  const ids = [await save(page, "One"), await save(page, "Two")];
  await openPage(page, "/baskets");
  await page.getByLabel("Compare One").check();
  await page.getByLabel("Compare Two").check();
  await page.getByRole("button", { name: "Compare the chosen, three at most" }).click();
  await expect(page.getByRole("table", { name: "Baskets compared" })).toBeVisible();
  for (const path of ["/baskets", `/baskets/${ids[0]}`, `/baskets/compare?ids=${ids.join(",")}`]) {
    await openPage(page, path);
    await expectAccessible(page, { name: `baskets-${path.length}` });
    await page.setViewportSize({ width: 390, height: 844 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await page.setViewportSize({ width: 1280, height: 800 });
  }
});

test("another person's basket is not there", async ({ page, browser, baseURL }) => {
  await signUp(page);
  const id = await save(page, "Private");
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const other = await context.newPage();
  await signUp(other, "Grace");
  expect((await other.goto(`/baskets/${id}`))?.status()).toBe(404);
  expect((await other.request.get(`/api/v1/me/baskets/${id}`)).status()).toBe(404);
  await context.close();
});

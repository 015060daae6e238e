import type { Page } from "@playwright/test";
import { openPage } from "./fixtures/open-page";
import { expect, test } from "./fixtures/test";

interface Focus {
  readonly tag: string;
  readonly name: string;
  readonly isVisible: boolean;
  readonly isCovered: boolean;
}

/** What has the focus, whether its outline or box shows it, and whether something lies over it. */
const focusOf = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const style = getComputedStyle(element);
    const outlined = (one: CSSStyleDeclaration) =>
      one.outlineStyle !== "none" && Number.parseFloat(one.outlineWidth) > 0;
    const around = element.parentElement?.matches("label") ? element.parentElement : null;
    const { left, top, width, height } = element.getBoundingClientRect();
    const onTop = document.elementFromPoint(left + width / 2, top + height / 2);
    return {
      tag: element.tagName,
      name: element.getAttribute("aria-label") ?? element.textContent?.slice(0, 40) ?? "",
      isVisible: outlined(style) || (around !== null && outlined(getComputedStyle(around))),
      isCovered: onTop === null || !(element.contains(onTop) || onTop.contains(element)),
    };
  });

async function expectFocus(page: Page): Promise<Focus> {
  const focus = await focusOf(page);
  expect(focus, "the focus is somewhere, shown, and not covered").toMatchObject({
    tag: expect.not.stringMatching(/^(BODY|HTML)$/),
    isVisible: true,
    isCovered: false,
  });
  return focus;
}

test("search, grid, peek, token page and help work without a mouse", async ({
  page,
  api,
  screener,
}) => {
  await screener.open();
  const { rows } = await api.screen("columns=grade");
  const press = async (key: string) => {
    await page.keyboard.press(key);
    await expectFocus(page);
  };

  await press("/");
  const search = page.getByRole("combobox", { name: "Search tokens" });
  await expect(search).toBeFocused();
  await page.keyboard.type(rows[2]?.name ?? "");
  const found = page.getByRole("listbox", { name: "Tokens found" });
  await expect(found.getByRole("option").first()).toBeVisible();
  await press("ArrowDown");
  await expect(found.getByRole("option", { selected: true })).toHaveCount(1);
  await press("Escape");
  await expect(found).toBeHidden();
  await expect(search).toBeFocused();

  await screener.rows().first().getByRole("link").focus();
  await expectFocus(page);
  await press("ArrowDown");
  await expect(screener.rows().nth(1).getByRole("link")).toBeFocused();
  await press("ArrowRight");
  await expect(screener.rows().nth(1).getByRole("gridcell").first()).toBeFocused();
  await press("Control+End");
  await expect(screener.grid.locator(`[aria-rowindex="${rows.length + 1}"]`)).toBeInViewport();
  await press("Control+Home");
  await expect(screener.rows().first().getByRole("link")).toBeFocused();
  await press("PageDown");
  await press("PageUp");
  await press("ArrowUp");
  await expect(screener.header("Token").getByRole("button")).toBeFocused();
  await press("ArrowDown");

  await press("Space");
  const peek = page.getByRole("complementary", { name: "Peek" });
  await expect(peek.getByRole("heading")).toContainText(rows[0]?.name ?? "-");
  await press("ArrowDown");
  await expect(peek.getByRole("heading")).toContainText(rows[1]?.name ?? "-");
  await expect(peek.getByRole("region", { name: "Why this grade" })).toBeVisible();
  await press("Escape");
  await expect(peek).toBeHidden();
  await expect(screener.rows().nth(1).getByRole("link")).toBeFocused();

  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keyboard" });
  await expect(help).toBeVisible();
  await press("Tab");
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  await expect(screener.rows().nth(1).getByRole("link")).toBeFocused();

  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/tokens/${rows[1]?.id}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(rows[1]?.name ?? "-");
  await page.goBack();
  await expect(screener.grid).toBeVisible();
});

test("the search opens a token, or screens by the text", async ({ page, api, screener }) => {
  await screener.open();
  const [first] = (await api.screen("columns=grade")).rows;
  await page.keyboard.press("Control+k");
  await page.keyboard.type(first?.symbol ?? "");
  await expect(
    page.getByRole("listbox", { name: "Tokens found" }).getByRole("option").first(),
  ).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/tokens\//);
  await page.keyboard.press("/");
  await page.keyboard.type("quor");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/?q=quor");
  const { rows, total } = await api.screen("q=quor");
  await screener.expectRows(rows, total);
});

test("dialogs keep the focus inside and give it back", async ({ page, screener }) => {
  await screener.open();
  for (const name of ["Columns", "Keyboard help"]) {
    const button = page.getByRole("button", { name });
    await button.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await expect(dialog).toBeVisible();
    for (let i = 0; i < 4; i++) {
      await page.keyboard.press("Shift+Tab");
      await expect(dialog.locator(":focus")).toHaveCount(1);
    }
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(button).toBeFocused();
  }
});

for (const [name, path] of [
  ["screener", "/"],
  ["token page", ""],
] as const) {
  test(`Tab walks the ${name} from the first to the last stop, always seen`, async ({
    page,
    api,
    screener,
  }) => {
    const [best] = (await api.screen("columns=grade")).rows;
    if (path === "/") await screener.open();
    else await openPage(page, `/tokens/${best?.id}`);
    await page.keyboard.press("Tab");
    expect((await expectFocus(page)).name).toBe("Skip to content");
    const names: string[] = [];
    const last = page.getByRole("contentinfo").getByRole("link").last();
    while (!(await last.evaluate((link) => link === document.activeElement))) {
      await page.keyboard.press("Tab");
      names.push((await expectFocus(page)).name);
      expect(names.length).toBeLessThan(300);
    }
    expect(names.length).toBeGreaterThan(10);
  });
}

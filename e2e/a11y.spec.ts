import { expectAccessible } from "./fixtures/accessibility";
import { openPage } from "./fixtures/open-page";
import { expect, test } from "./fixtures/test";

const widths = [1440, 390];
/** Few rows, where others than the rows are looked at. */
const fewTokens = "sector=other";

for (const width of widths) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 900 } });

    test("the screener", async ({ page, screener }) => {
      await screener.open();
      await expect(screener.rows().first()).toBeVisible();
      await expectAccessible(page, { name: "screener" });
    });

    test("the screener with filters, peek and comparison", async ({ page, screener }) => {
      await screener.open("sector=ai,meme&grade=30..");
      await screener.rows().first().getByRole("link").focus();
      await page.keyboard.press("c");
      await page.keyboard.press("Space");
      await expect(page.getByRole("region", { name: "Why this grade" })).toBeVisible();
      await expectAccessible(page, { name: "peek" });
    });

    test("what opens over the screener", async ({ page, screener }) => {
      await screener.open(fewTokens);
      await page.getByRole("button", { name: "Columns" }).click();
      const dialog = page.getByRole("dialog", { name: "Columns" });
      await expect(dialog).toBeVisible();
      await expectAccessible(page, { name: "columns" });
      await page.keyboard.press("Escape");
      await expect(dialog).toBeHidden();

      await page.getByRole("button", { name: /^As of/ }).click();
      await expect(page.getByRole("button", { name: /, graded$/ }).first()).toBeVisible();
      await expectAccessible(page, { name: "calendar" });
      await page.keyboard.press("Escape");

      await page.getByRole("button", { name: "Edit as expression" }).click();
      const box = page.getByRole("combobox", { name: "Expression" });
      await box.pressSequentially("gra");
      await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
      await expectAccessible(page, { name: "completions" });
      await box.fill("grade >= nothing");
      await expect(page.getByText("nothing", { exact: true })).toBeVisible();
      await expectAccessible(page, { name: "expression-error" });
    });

    test("an empty screen", async ({ page }) => {
      await openPage(page, "/?momentum=900..");
      await expect(page.getByText("No token matches this screen")).toBeVisible();
      await expectAccessible(page, { name: "empty" });
    });

    test("a token", async ({ page, api }) => {
      const [best] = (await api.screen("columns=grade")).rows;
      await openPage(page, `/tokens/${best?.id}`);
      await expect(page.getByRole("heading", { level: 1 })).toContainText(best?.name ?? "-");
      await expectAccessible(page, { name: "token" });
    });
  });
}

// What is laid out alike at every width is scanned once: a scan of a long page takes half a minute.
test.describe("at 1440 px only", () => {
  test("a token with severe red flags, and one without a grade", async ({ page, api }) => {
    const capped = (await api.screen("columns=grade,flags&grade=0..&sort=grade")).rows[0];
    const [ungraded] = (await api.screen("columns=grade&where=not known(grade)")).rows;
    await openPage(page, `/tokens/${capped?.id}`);
    for (const name of ["History", /^Why /])
      await page.getByRole("region", { name }).getByRole("radio", { name: "Table" }).check();
    await expectAccessible(page, { name: "token-tables" });
    await openPage(page, `/tokens/${ungraded?.id}`);
    await expect(page.getByRole("region", { name: "Grade", exact: true })).toBeVisible();
    await expectAccessible(page, { name: "token-ungraded" });
  });

  test("the comparison", async ({ page, api }) => {
    const ids = (await api.screen("columns=grade")).rows.slice(0, 4).map(({ id }) => id);
    await openPage(page, `/compare?ids=${ids.join()}`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("compared");
    await expectAccessible(page, { name: "compare" });
  });

  test("the documentation of the API", async ({ page }) => {
    await page.goto("/docs");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    // Swagger UI nests buttons in buttons and prints white on pale blue; around it is our own.
    await expectAccessible(page, { name: "docs", without: ".swagger-ui" });
  });

  test.describe("what does not exist", () => {
    test.use({ expectedErrors: /status of 404/ });

    test("an unknown page and an unknown token", async ({ page }) => {
      await page.goto("/no-such-page");
      await expect(page.getByText("There is nothing at this address")).toBeVisible();
      await expectAccessible(page, { name: "not-found" });
      await page.goto("/tokens/no-such-token");
      await expect(page.getByText("There is no such token")).toBeVisible();
      await expectAccessible(page, { name: "unknown-token" });
    });
  });
});

test.describe("at 390 px, by touch", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("the filter sheet filters and closes with the number of tokens", async ({
    page,
    api,
    screener,
  }) => {
    await openPage(page, "/");
    await page.getByRole("button", { name: /^Filters/ }).tap();
    const sheet = page.getByRole("dialog", { name: "Filters" });
    await expect(sheet.getByRole("img", { name: /^Grade of all tokens/ })).toBeVisible();
    await expectAccessible(page, { name: "filter-sheet" });
    await sheet.getByRole("checkbox", { name: /^AI\b/ }).check();
    const { rows, total } = await api.screen("sector=ai");
    await sheet.getByRole("button", { name: `Show ${total} tokens` }).tap();
    await expect(sheet).toBeHidden();
    await screener.expectRows(rows, total);
    await screener.rows().first().getByRole("link").tap();
    await expect(page).toHaveURL(`/tokens/${rows[0]?.id}`);
  });
});

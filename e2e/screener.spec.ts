import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures/test";

const filtered = "sector=ai,meme&grade=30..&momentum=-0.5..&volume=10000..";

async function downloaded(page: Page, link: Locator): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  return readFile(await download.path(), "utf8");
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the rows are in the page that the server sends", async ({ page, api, screener }) => {
    const { rows, total } = await api.screen("sector=ai&columns=grade");
    await page.goto("/?sector=ai");
    expect(total).toBeGreaterThan(10);
    await expect(screener.words).toHaveText("AI tokens");
    await screener.expectRows(rows, total);
    await expect(screener.rows().first().getByRole("link")).toHaveAttribute(
      "href",
      `/tokens/${rows[0]?.id}`,
    );
  });
});

test("filters by sector, grade, momentum and volume as the API does, and the address keeps them", async ({
  page,
  api,
  screener,
}) => {
  await screener.open();
  const all = await api.screen("columns=grade");
  await screener.expectRows(all.rows, all.total);

  await screener.filters.getByRole("checkbox", { name: /^AI\b/ }).check();
  await screener.filters.getByRole("checkbox", { name: /^Meme\b/ }).check();
  await screener.setRange("Minimum grade", "30");
  await screener.setRange("Minimum 30-day return", "-50%");
  await expect(page).toHaveURL(/momentum=/);
  const before = await api.screen(screener.search());
  await screener.expectRows(before.rows, before.total);
  await screener.setRange("Minimum 24-hour volume", "10k");
  await expect(page).toHaveURL(/volume=10000\.\./);

  expect(Object.fromEntries(new URLSearchParams(screener.search()))).toEqual(
    Object.fromEntries(new URLSearchParams(filtered)),
  );
  const { rows, total } = await api.screen(filtered);
  expect(total).toBeGreaterThan(0);
  expect(total).toBeLessThan(before.total);
  await screener.expectRows(rows, total);
  for (const row of rows) {
    expect(["ai", "meme"]).toContain(row.sector);
    expect(row.grade).toBeGreaterThanOrEqual(30);
    expect(row.momentum).toBeGreaterThanOrEqual(-0.5);
    expect(row.volume).toBeGreaterThanOrEqual(10_000);
  }

  await page.reload();
  await screener.ready();
  await screener.expectRows(rows, total);
  await expect(screener.filters.getByRole("checkbox", { name: /^AI\b/ })).toBeChecked();
  await expect(
    screener.filters.getByRole("textbox", { name: "Minimum 24-hour volume" }),
  ).toHaveValue("10k");

  await page.goBack();
  await screener.expectRows(before.rows, before.total);
  await expect(
    screener.filters.getByRole("textbox", { name: "Minimum 24-hour volume" }),
  ).toHaveValue("");
  await page.goForward();
  await screener.expectRows(rows, total);
});

test("a thumb that is dragged counts along and enters the address when it is let go", async ({
  page,
  api,
  screener,
}) => {
  await screener.open();
  const everything = await screener.count.textContent();
  const thumb = screener.filters.getByRole("slider", { name: "Minimum grade" });
  const box = await thumb.boundingBox();
  if (box === null) throw new Error("The thumb has no place.");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 100, box.y + box.height / 2, { steps: 5 });
  await expect(screener.count).not.toHaveText(everything ?? "");
  await expect(screener.filters.getByText(/^\d+ match$/)).toBeVisible();
  expect(screener.search()).toBe("");
  await page.mouse.up();
  await expect(page).toHaveURL(/\?grade=[\d.]+\.\.$/);
  const { rows, total } = await api.screen(screener.search());
  await screener.expectRows(rows, total);

  await thumb.press("Home");
  await expect(page).toHaveURL(/\/$/);
  await expect(screener.count).toHaveText(everything ?? "");
});

test("a preset screens, is said in words, and loses a part when that is removed", async ({
  page,
  api,
  screener,
}) => {
  await screener.open();
  const preset = page
    .getByRole("navigation", { name: "Presets" })
    .getByRole("button", { name: "Memes with momentum" });
  await preset.click();
  await expect(preset).toHaveAttribute("aria-pressed", "true");
  await expect(screener.words).toHaveText(/^Meme tokens .*without severe red flags/);
  const whole = await api.screen(screener.search());
  await expect(screener.count).toHaveText(new RegExp(`^${whole.total} of `));

  await page.getByRole("button", { name: /^Remove 30-day return/ }).click();
  await expect(preset).toHaveAttribute("aria-pressed", "false");
  await expect(screener.words).not.toHaveText(/momentum|30-day/i);
  await expect(page).not.toHaveURL(/momentum=/);
  const relaxed = await api.screen(screener.search());
  expect(relaxed.total).toBeGreaterThan(whole.total);
  await screener.expectRows(relaxed.rows, relaxed.total);

  for (const name of [
    "Undiscovered AI/RWA/DePIN gems",
    "Undervalued mid-caps",
    "Fundamentals with strong tokenomics",
    "Price up, volume surging, not on a CEX",
  ]) {
    await page.getByRole("button", { name, exact: true }).click();
    await expect(page.getByRole("button", { name, exact: true })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    const { total } = await api.screen(screener.search());
    await expect(screener.count).toHaveText(new RegExp(`^${total} of `));
  }
});

test("an expression is completed, screens, and shows an error where it is", async ({
  page,
  api,
  request,
  screener,
}) => {
  await screener.open();
  await page.getByRole("button", { name: "Edit as expression" }).click();
  const box = page.getByRole("combobox", { name: "Expression" });
  await expect(box).toBeFocused();
  await box.pressSequentially("volu");
  const completions = page.getByRole("listbox", { name: "Completions" });
  await expect(completions.getByRole("option", { name: /^volume\b/ }).first()).toBeVisible();
  await expect(completions.getByRole("option", { selected: true })).toHaveCount(1);
  await box.press("Tab");
  await expect(box).toHaveValue(/^volume/);
  await expect(box).toBeFocused();

  const text = "grade >= 60 and volume24h > 0.5 * volumeAvg30d";
  await box.fill(text);
  const { rows, total } = await api.screen(`where=${encodeURIComponent(text)}`);
  await expect(screener.count).toHaveText(new RegExp(`^${total} of `));
  await box.press("Enter");
  await expect.poll(() => new URLSearchParams(screener.search()).get("where")).toBe(text);
  await screener.expectRows(rows, total);

  const wrong = "grade >= 60 and holdrs > 5";
  await box.fill(wrong);
  await expect(box).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByText("holdrs", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Apply" })).toBeDisabled();
  await expect(screener.count).toHaveText(new RegExp(`^${total} of `));
  const refused = await request.get(`/api/v1/tokens?where=${encodeURIComponent(wrong)}`);
  expect(refused.status()).toBe(422);
  const start = wrong.indexOf("holdrs");
  expect(await refused.json()).toMatchObject({
    errors: [{ path: "where", position: { start, end: start + "holdrs".length } }],
  });
});

test("a head sorts, and says so", async ({ page, api, screener }) => {
  await screener.open();
  await expect(screener.header("Grade")).toHaveAttribute("aria-sort", "descending");
  for (const [sort, direction] of [
    ["-volume", "descending"],
    ["volume", "ascending"],
  ] as const) {
    await screener.header("Volume").getByRole("button").click();
    await expect(screener.header("Volume")).toHaveAttribute("aria-sort", direction);
    await expect(page).toHaveURL(`/?sort=${sort}`);
    const { rows, total } = await api.screen(`sort=${sort}`);
    await screener.expectRows(rows, total);
  }
  await expect(screener.header("Grade")).toHaveAttribute("aria-sort", "none");
  await screener.header("Sector").getByRole("button").click();
  await screener
    .header("Grade")
    .getByRole("button")
    .click({ modifiers: ["Shift"] });
  await expect(page).toHaveURL("/?sort=sector,-grade");
  const { rows, total } = await api.screen("sort=sector,-grade");
  await screener.expectRows(rows, total);
});

test("columns are chosen, ordered and resized", async ({ page, screener }) => {
  await screener.open();
  await page.getByRole("button", { name: "Columns" }).click();
  const dialog = page.getByRole("dialog", { name: "Columns" });
  await dialog.getByRole("searchbox", { name: "Find a column" }).fill("holders");
  await dialog.getByRole("checkbox", { name: "Holders", exact: true }).check();
  await dialog.getByRole("searchbox", { name: "Find a column" }).fill("");
  await dialog.getByRole("checkbox", { name: "Sector", exact: true }).uncheck();
  await dialog.getByRole("button", { name: "Move Holders left" }).click();
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(dialog).toBeHidden();
  await expect(screener.header("Holders")).toBeAttached();
  await expect(screener.header("Sector")).toHaveCount(0);
  const columns = new URLSearchParams(screener.search()).get("columns")?.split(",") ?? [];
  expect(columns.at(-2)).toBe("holders");
  expect(columns).not.toContain("sector");

  const grade = screener.header("Grade");
  const widthOf = async () => (await grade.boundingBox())?.width;
  const width = (await widthOf()) ?? 0;
  await grade.getByRole("button").press("Alt+ArrowRight");
  await expect.poll(widthOf).toBe(width + 16);
  await page.reload();
  await expect(screener.header("Holders")).toBeAttached();
  await expect.poll(widthOf).toBe(width + 16);
  await grade.getByRole("button").press("Alt+ArrowLeft");
  await expect.poll(widthOf).toBe(width);
});

test("an empty screen says which filter to relax", async ({ page, api, screener }) => {
  await screener.open("grade=0..&momentum=900..");
  await expect(page.getByText("No token matches this screen")).toBeVisible();
  const relax = page.getByRole("button", { name: /^Without “.*”: \d+$/ }).first();
  const promised = Number(/\d+$/.exec((await relax.textContent()) ?? "")?.[0]);
  await relax.click();
  await expect(page).toHaveURL(/\/\?grade=0\.\.$/);
  const { rows, total } = await api.screen("grade=0..");
  expect(promised).toBe(total);
  await screener.expectRows(rows, total);
});

test("the export holds every row of the screen and no other", async ({ page, api, screener }) => {
  await screener.open("sector=meme&columns=grade,holders,flags");
  const { rows, total } = await api.screen("sector=meme&columns=grade,holders,flags");
  const open = page.getByRole("button", { name: "Export" });
  const menu = page.getByRole("dialog", { name: "Export this screen" });
  await open.click();
  const csv = await downloaded(page, menu.getByRole("link", { name: /^CSV/ }));
  const [head, ...lines] = csv.trimEnd().split(/\r?\n/);
  expect(head).toBe("id,symbol,name,grade,holders,flags");
  expect(lines).toHaveLength(total);
  expect(lines.map((line) => line.split(",")[0])).toEqual(rows.map(({ id }) => id));
  await open.click();
  const ndjson = await downloaded(page, menu.getByRole("link", { name: /^NDJSON/ }));
  const objects: unknown[] = ndjson
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(objects).toEqual(rows);
});

test("an address that asks for nonsense says what is wrong and keeps the rest", async ({
  page,
  api,
  screener,
}) => {
  await screener.goto("sector=ai&grade=seventy..&colour=red");
  const alert = page.getByRole("alert").filter({ hasText: "cannot be screened by" });
  await expect(alert.getByRole("listitem")).toHaveCount(2);
  await alert.getByRole("button", { name: "Leave it out" }).click();
  await expect(page).toHaveURL("/?sector=ai");
  const { rows, total } = await api.screen("sector=ai");
  await screener.expectRows(rows, total);
});

import type { Locator } from "@playwright/test";
import { formatDate, formatGrade } from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";
import { openPage } from "./fixtures/open-page";
import { expect, test } from "./fixtures/test";

/** `+1,234.5` and `−3.2` of a cell as a number. */
const numberOf = (text: string): number => Number(text.replace(/[,%+▲▼\s]/g, "").replace("−", "-"));

const textsOf = (cells: Locator) => cells.allInnerTexts();

test("the contributions on the page add up to the grade", async ({ page, api }) => {
  const [best] = (await api.screen("columns=grade")).rows;
  const { explanations } = await api.explanation(best?.id ?? "");
  expect(explanations.map(({ kind }) => kind)).toEqual([
    "overall",
    "trader",
    "investor",
    "moonshot",
  ]);
  for (const { grade, base, capEffect, contributions } of explanations) {
    const sum = contributions.reduce((total, { contribution }) => total + contribution, base ?? 0);
    expect(Math.abs(sum + capEffect - (grade ?? 0))).toBeLessThan(1e-9);
  }

  await openPage(page, `/tokens/${best?.id}`);
  const [overall] = explanations;
  const section = page.getByRole("region", { name: /^Why Overall/ });
  await section.getByRole("radio", { name: "Table" }).check();
  const rows = section.getByRole("table").getByRole("row");
  const table = await Promise.all((await rows.all()).map((row) => textsOf(row.getByRole("cell"))));
  const effects = table.slice(1, -1).map((cells) => numberOf(cells[2] ?? ""));
  expect(effects).toHaveLength((overall?.contributions.length ?? 0) + 1);
  const total = effects.reduce((sum, effect) => sum + effect, 0);
  const shown = numberOf(table.at(-1)?.[3] ?? "");
  expect(shown).toBeCloseTo(overall?.grade ?? 0, 3);
  // Each of the effects is rounded to a thousandth.
  expect(Math.abs(total - shown)).toBeLessThan(0.0005 * (effects.length + 1));

  await section.getByRole("radio", { name: "Moonshot" }).check();
  await expect(page.getByRole("region", { name: /^Why Moonshot/ })).toBeVisible();
});

test("the chart has a table of the same days and a summary in words", async ({ page, api }) => {
  const [best] = (await api.screen("columns=grade")).rows;
  const { days, price, grades } = await api.history(best?.id ?? "");
  await openPage(page, `/tokens/${best?.id}`);
  const history = page.getByRole("region", { name: "History", exact: true });
  await expect(history.getByText(/ from .* to /i).first()).toBeVisible();
  await history.getByRole("radio", { name: "Table" }).check();
  const table = page.getByRole("region", { name: "History as a table" }).getByRole("table");
  await expect(table.getByRole("row")).toHaveCount(days.length + 1);
  const newest = table.getByRole("row").nth(1);
  await expect(newest.getByRole("rowheader")).toHaveText(
    formatDate(parseDay(days.at(-1) ?? "") ?? 0),
  );
  await expect(newest.getByRole("cell").nth(3)).toHaveText(
    formatGrade(grades.find(({ day }) => day === days.at(-1))?.overall).text,
  );
  const gap = price.lastIndexOf(null);
  if (gap >= 0)
    await expect(
      table
        .getByRole("row")
        .nth(days.length - gap)
        .getByRole("cell")
        .first(),
    ).toContainText("unknown");
});

test("every data point is listed; what is unknown says what that means", async ({ page, api }) => {
  const { rows } = await api.screen("columns=grade,coverage&sort=coverage&grade=0..");
  const token = await api.token(rows[0]?.id ?? "");
  const unknown = token.factors.filter(({ value }) => value === null);
  expect(unknown.length).toBeGreaterThan(0);
  await openPage(page, `/tokens/${token.id}`);
  const section = page.getByRole("region", { name: "Data points" });
  const known = token.factors.length - unknown.length;
  await expect(section.getByText(`${known} of ${token.factors.length} known`)).toBeVisible();
  const table = section.getByRole("table", { name: "Data points by group" });
  const rowOf = (name: string) =>
    table
      .getByRole("row")
      .filter({ has: page.getByRole("rowheader").getByText(name, { exact: true }) });
  for (const { name } of token.factors) await expect(rowOf(name)).toHaveCount(1);
  const [first] = unknown;
  const row = rowOf(first?.name ?? "");
  await expect(row.getByRole("cell").first()).toContainText("unknown");
  await row.getByText(first?.name ?? "").click();
  await expect(table.getByText("What unknown means").first()).toBeVisible();
});

test("red flags, early-ness and similar tokens are those of the API", async ({ page, api }) => {
  const { rows } = await api.screen("columns=flags&grade=0..&where=not known(top10Share)");
  const flagged = rows.find(({ flags = [] }) => flags.length > 0) ?? rows[0];
  const token = await api.token(flagged?.id ?? "");
  await openPage(page, `/tokens/${token.id}`);
  const flags = page.getByRole("region", { name: "Red flags" });
  for (const [state, name] of [
    ["raised", "Raised"],
    ["unknown", "Not checked"],
    ["clear", "Not raised"],
  ] as const) {
    const own = token.flags.filter((flag) => flag.state === state);
    const items = flags.getByRole("list", { name, exact: true }).getByRole("listitem");
    await expect(items).toHaveCount(own.length);
    for (const flag of own) await expect(items.filter({ hasText: flag.name })).not.toHaveCount(0);
  }
  await expect(page.getByRole("region", { name: "Early-ness" }).getByRole("listitem")).toHaveCount(
    token.earliness.evidence.length,
  );

  const similar = page.getByRole("region", { name: "Similar tokens" });
  const hrefs = await similar
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(hrefs).toEqual(token.similar.map(({ id }) => `/tokens/${id}`));
  await similar.getByRole("link").first().click();
  await expect(page).toHaveURL(`/tokens/${token.similar[0]?.id}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(token.similar[0]?.name ?? "");
});

test("a token whose grade is withheld says why", async ({ page, api }) => {
  const { rows } = await api.screen("columns=withheld&where=not known(grade)");
  const reasons = new Map(rows.map(({ id, withheld }) => [String(withheld), id]));
  expect(reasons.size).toBeGreaterThan(1);
  for (const [reason, id] of [...reasons].slice(0, 3)) {
    await openPage(page, `/tokens/${id}`);
    await expect(page.getByRole("region", { name: "Grade", exact: true })).toContainText(reason);
    await expect(page.getByRole("region", { name: /^Why / })).toHaveCount(0);
  }
});

test.describe("a token that does not exist", () => {
  test.use({ expectedErrors: /status of 404/ });

  test("gives a 404 that offers the nearest ones", async ({ page, api }) => {
    const [best] = (await api.screen("columns=grade")).rows;
    const response = await page.goto(`/tokens/${best?.id}-classic`);
    expect(response?.status()).toBe(404);
    await expect(page.getByText("There is no such token")).toBeVisible();
    const near = page.getByRole("link", { name: new RegExp(best?.name ?? "-") });
    await near.click();
    await expect(page).toHaveURL(`/tokens/${best?.id}`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(best?.name ?? "");
  });
});

test.describe("without JavaScript", () => {
  // The link to the icon comes with the streamed part, which a script puts in its place.
  test.use({ javaScriptEnabled: false, expectedErrors: /favicon/ });

  test("the grades and their reasons are in the page that the server sends", async ({
    page,
    api,
  }) => {
    const [best] = (await api.screen("columns=grade")).rows;
    const { explanations } = await api.explanation(best?.id ?? "");
    await page.goto(`/tokens/${best?.id}`);
    await expect(page.getByText(explanations[0]?.sentence ?? "").first()).toBeAttached();
    await expect(
      page.getByRole("region", { name: /^Why Overall/, includeHidden: true }),
    ).toBeAttached();
    await expect(
      page.getByRole("region", { name: "Data points", includeHidden: true }),
    ).toBeAttached();
  });
});

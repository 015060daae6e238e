import { formatGrade } from "@/lib/domain/format";
import { openPage } from "./fixtures/open-page";
import { expect, test } from "./fixtures/test";

test("up to four tokens are compared, a fifth is refused with a reason", async ({
  page,
  api,
  screener,
}) => {
  await screener.open("columns=grade,price");
  const { rows } = await api.screen("columns=grade,price");
  const tray = page.getByRole("region", { name: "Comparison" });
  const add = (row: number) =>
    screener
      .rows()
      .nth(row)
      .getByRole("button", { name: /^Compare / });

  await add(0).click();
  await expect(tray).toContainText("Compare 1 of 4");
  await expect(tray.getByRole("link", { name: "Compare" })).toHaveCount(0);
  for (const row of [1, 2, 3]) await add(row).click();
  await expect(tray).toContainText("Compare 4 of 4");
  await expect(add(3)).toHaveAttribute("aria-pressed", "true");

  await add(4).click();
  await expect(tray).toContainText("Compare 4 of 4");
  await expect(page.getByText(/take one out first/)).toBeVisible();
  await screener.rows().nth(4).getByRole("gridcell").first().press("c");
  await expect(tray).toContainText("Compare 4 of 4");

  await tray.getByRole("button", { name: `Take ${rows[3]?.symbol} out of the comparison` }).click();
  await expect(tray).toContainText("Compare 3 of 4");
  await screener.rows().nth(4).getByRole("gridcell").first().press("c");
  await expect(tray).toContainText("Compare 4 of 4");

  await tray.getByRole("link", { name: "Compare" }).click();
  const chosen = [0, 1, 2, 4].flatMap((row) => rows[row] ?? []);
  await expect(page).toHaveURL(`/compare?ids=${chosen.map(({ id }) => id).join(",")}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("compared");
  const heads = page.getByRole("columnheader");
  for (const { id, name, grade } of chosen) {
    const head = heads.filter({ has: page.getByRole("link", { name: new RegExp(name) }) });
    await expect(head.getByRole("link")).toHaveAttribute("href", `/tokens/${id}`);
    await expect(head).toContainText(formatGrade(Number(grade)).text);
  }
  await expect(page.getByRole("rowheader", { name: "Market cap", exact: true })).toBeVisible();
});

test("an address with five tokens, twins and strangers compares what there is", async ({
  page,
  api,
}) => {
  const { rows } = await api.screen("");
  const [a, b] = rows;
  await openPage(page, `/compare?ids=${a?.id},${a?.id},no-such-token,${b?.id}`);
  await expect(page.getByText("No such token: no-such-token.")).toBeVisible();
  await expect(page.getByRole("columnheader").getByRole("link")).toHaveCount(2);
  await openPage(page, "/compare");
  await expect(page.getByText("No tokens to compare")).toBeVisible();
});

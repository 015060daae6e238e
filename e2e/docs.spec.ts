import { expect, test } from "./fixtures/test";

for (const colorScheme of ["light", "dark"] as const) {
  test(`the API's documentation needs no other host and tries requests out, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto("/docs");
    await expect(page.locator(".opblock").first()).toBeVisible();
    await expect(page.locator("html")).toHaveClass(colorScheme === "dark" ? "dark-mode" : "");
    const operation = page.locator("#operations-Market-getMarket");
    await operation.locator(".opblock-summary-control").click();
    await operation.getByRole("button", { name: "Execute" }).click();
    await expect(operation.locator(".live-responses-table")).toContainText('"kind": "simulated"');
  });
}

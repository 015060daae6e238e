import { expect, test } from "vitest";
import { isOnPage, pageHref } from "./pages";

test("a page is the current one on itself and below, the screener only on itself", () => {
  expect(isOnPage("/", "/")).toBe(true);
  expect(isOnPage("/tokens/x", "/")).toBe(false);
  expect(isOnPage("/sectors/ai", "/sectors")).toBe(true);
  expect(isOnPage("/sectors-of-old", "/sectors")).toBe(false);
});

test("links stay on the day that is looked at", () => {
  expect(pageHref("/signals", "2021-05-01")).toBe("/signals?asOf=2021-05-01");
  expect(pageHref("/signals", null)).toBe("/signals");
  expect(pageHref("/signals", "a&b")).toBe("/signals?asOf=a%26b");
});

import { expect, it } from "vitest";
import { browserName } from "./browser-name";

it.each([
  ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux"],
  [
    "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0",
    "Edge on Windows",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Safari/604",
    "Safari on iPhone",
  ],
  ["curl/8.5.0", "curl"],
  ["something else", "something else"],
  ["", "Unknown browser"],
])("calls %j %s", (userAgent, name) => {
  expect(browserName(userAgent)).toBe(name);
});

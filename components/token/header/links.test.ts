import { expect, it } from "vitest";
import { outsideLinks } from "./links";

it("keeps https only and makes accounts into addresses", () => {
  const links = outsideLinks({
    homepage: "http://plain.example",
    twitter: "moon_shot",
    telegram: "https://t.me/moon",
    github: ["https://github.com/a/b", "javascript:alert(1)"],
  });
  expect(links).toEqual([
    { name: "X", href: "https://x.com/moon_shot" },
    { name: "Telegram", href: "https://t.me/moon" },
    { name: "GitHub 1", href: "https://github.com/a/b" },
  ]);
});
it.each(["javascript:alert(1)", "//evil.example", "https://localhost", "not a url"])(
  "refuses %s",
  (homepage) =>
    expect(outsideLinks({ homepage, twitter: null, telegram: null, github: [] })).toEqual([]),
);

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("./globals.css", import.meta.url), "utf8");

/** The custom properties of the first rule whose selector contains the text. */
function tokensOf(selector: string): Map<string, string> {
  const start = css.indexOf("{", css.indexOf(selector));
  const body = css.slice(start + 1, css.indexOf("}", start));
  return new Map(
    [...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1] ?? "", m[2] ?? ""]),
  );
}

/** WCAG 2 relative luminance of `#rrggbb`. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.040_45 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const light = tokensOf(":root,");
const dark = tokensOf('[data-theme="dark"] {');
const themes = {
  light,
  dark,
  "light, green and red": new Map([...light, ...tokensOf('[data-tally="green-red"] {')]),
  "dark, green and red": new Map([
    ...dark,
    ...tokensOf('[data-tally="green-red"][data-theme="dark"]'),
  ]),
};

const grounds = ["canvas", "surface", "sunken", "hover", "selected"];
const texts = ["ink", "ink-2", "ink-3", "accent", "up", "down", "severe", "serious", "notice"];
const steps = Array.from({ length: 11 }, (_, i) => `grade-${i + 1}`);
const pairs: [string, string][] = [
  ...texts.flatMap((text) => grounds.map((ground): [string, string] => [text, ground])),
  ...steps.map((step): [string, string] => [`${step}-ink`, step]),
  ["accent-ink", "accent"],
  ["ink", "accent-soft"],
  ["accent", "accent-soft"],
  ["warn-ink", "warn-surface"],
];

describe.each(Object.entries(themes))("%s", (_, tokens) => {
  const colour = (name: string) => tokens.get(name) ?? expect.fail(`no colour --${name}`);

  it.each(pairs)("--%s is readable on --%s", (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it("draws control borders and focus at 3:1", () => {
    for (const ground of ["canvas", "surface"]) {
      expect(contrast(colour("line-strong"), colour(ground))).toBeGreaterThanOrEqual(3);
    }
  });

  it("orders the grade ramp from strong to quiet", () => {
    const strength = steps.map((step) => contrast(colour(step), colour("surface")));
    expect(strength).toEqual([...strength].sort((a, b) => b - a));
  });
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { importRules, ruleIds } from "./rules";

test("docs/importing.md publishes every rule as it is declared", () => {
  const docs = readFileSync("docs/importing.md", "utf8");
  for (const id of ruleIds) {
    const { kind, title, why } = importRules[id];
    expect(docs).toContain(`| \`${id}\` | ${kind}: ${title} | ${why} |`);
  }
});

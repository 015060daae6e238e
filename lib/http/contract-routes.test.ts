import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { endpoints } from "@/lib/contracts/endpoints";

const files = globSync("app/**/route.ts");
const outsideTheContract = [
  "app/api/[...path]/route.ts",
  "app/docs/route.ts",
  "app/docs/assets/[name]/route.ts",
];

const fileOf = (path: string): string => `app${path.replace(/\{(\w+)\}/g, "[$1]")}/route.ts`;

it("has a route file for every endpoint and an endpoint for every route file", () => {
  const wanted = [...new Set(endpoints.map(({ path }) => fileOf(path)))];
  const found = files
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => !outsideTheContract.includes(file) && !file.startsWith("app/api/auth/"));
  expect(found.sort()).toEqual(wanted.sort());
});

it.each(files)("%s stays an adapter of fewer than 15 lines", (file) => {
  expect(readFileSync(file, "utf8").trimEnd().split("\n").length).toBeLessThan(15);
});

it.each(endpoints.map((endpoint) => [endpoint.name, endpoint] as const))(
  "%s is wired to its own contract",
  (name, { path }) => {
    expect(readFileSync(fileOf(path), "utf8")).toMatch(new RegExp(`oute\\(\\s*${name},`));
  },
);

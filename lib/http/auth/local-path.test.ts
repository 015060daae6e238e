import { expect, it } from "vitest";
import { localPath } from "./local-path";

it.each([
  ["/account", "/account"],
  ["/tokens/a?asOf=2021-05-01#flags", "/tokens/a?asOf=2021-05-01#flags"],
  ["http://localhost/baskets", "/baskets"],
  ["https://evil.example/", "/"],
  ["//evil.example/x", "/"],
  ["/\\evil.example", "/"],
  ["javascript:alert(1)", "/"],
  ["", "/"],
  [null, "/"],
])("leads from %j to %j", (wanted, path) => {
  expect(localPath(wanted)).toBe(path);
});

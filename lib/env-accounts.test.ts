import { expect, test } from "vitest";
import { parseEnv } from "./env";

test("lists are told apart by commas and read in lower case", () => {
  const { AUTH_ALLOWED_EMAILS, AUTH_ALLOWED_DOMAINS } = parseEnv({
    AUTH_ALLOWED_EMAILS: "Ada@Example.org, grace@example.com",
    AUTH_ALLOWED_DOMAINS: "Example.net",
  });
  expect(AUTH_ALLOWED_EMAILS).toEqual(["ada@example.org", "grace@example.com"]);
  expect(AUTH_ALLOWED_DOMAINS).toEqual(["example.net"]);
  expect(parseEnv({}).AUTH_ALLOWED_EMAILS).toEqual([]);
});

test("a provider needs all of its variables and the address of the server", () => {
  const half = { GITHUB_CLIENT_ID: "id" };
  expect(() => parseEnv(half)).toThrow(/GITHUB_CLIENT_SECRET is needed[\s\S]*NEXTAUTH_URL is/);
  const whole = { ...half, GITHUB_CLIENT_SECRET: "x", NEXTAUTH_URL: "https://moon.example" };
  expect(parseEnv(whole).GITHUB_CLIENT_ID).toBe("id");
});

test.each([
  ["NEXTAUTH_SECRET", "short"],
  ["NEXTAUTH_URL", "ftp://host"],
  ["AUTH_SIGN_UP", "sometimes"],
  ["AUTH_ALLOWED_EMAILS", "nobody"],
])("%s cannot be %j", (name, value) => {
  expect(() => parseEnv({ [name]: value })).toThrow(new RegExp(name));
});

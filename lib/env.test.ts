import { expect, test } from "vitest";
import { EnvError, parseEnv } from "./env";

test("everything has a default", () => {
  expect(parseEnv({})).toMatchObject({
    PORT: 3000,
    MOONSCOPE_HOST: "127.0.0.1",
    DATABASE_POOL_SIZE: 10,
    LOG_LEVEL: "info",
  });
  expect(parseEnv({}).DATABASE_URL).toBeUndefined();
});

test("an empty variable is an unset one", () => {
  expect(parseEnv({ PORT: "", DATABASE_URL: "" })).toEqual(parseEnv({}));
});

test("all wrong variables are told at once, with what is allowed and without their values", () => {
  const parse = () =>
    parseEnv({
      PORT: "70000",
      DATABASE_URL: "mysql://root:secret@localhost/x",
      LOG_LEVEL: "loud",
      DATABASE_POOL_SIZE: "1.5",
    });
  expect(parse).toThrow(EnvError);
  expect(parse).toThrow(/PORT must be a whole number from 1 to 65535/);
  expect(parse).toThrow(/DATABASE_URL must look like postgresql:\/\//);
  expect(parse).toThrow(/LOG_LEVEL must be one of fatal, error/);
  expect(parse).toThrow(/DATABASE_POOL_SIZE must be a whole number from 1 to 1000/);
  expect(parse).not.toThrow(/secret/);
});

test.each(["0", "-1", "65536", "3000.5", "abc", " 3000", "0x10"])("%j is no port", (PORT) => {
  expect(() => parseEnv({ PORT })).toThrow(/PORT/);
});

test.each(["postgresql://", "localhost:5432/x", "postgres://host", "postgres://host/"])(
  "%j is no database",
  (url) => {
    expect(() => parseEnv({ DATABASE_URL: url })).toThrow(/DATABASE_URL/);
  },
);

test("settings of data providers are grouped by name, and mistakes told without values", () => {
  const { PROVIDERS } = parseEnv({
    PROVIDER_COINGECKO_KEY: "CG-abc",
    PROVIDER_COINGECKO_CALLS_PER_MINUTE: "100",
    PROVIDER_HONEYPOT_IS_ENABLED: "false",
    PROVIDER_UNRELATED: "x",
  });
  expect(PROVIDERS).toEqual({
    COINGECKO: { KEY: "CG-abc", CALLS_PER_MINUTE: 100 },
    HONEYPOT_IS: { ENABLED: false },
  });
  const parse = () => parseEnv({ PROVIDER_GITHUB_URL: "ftp://secret", PROVIDER_GITHUB_KEY: "k" });
  expect(parse).toThrow(/PROVIDER_GITHUB_URL must be like https:\/\/host/);
  expect(parse).not.toThrow(/secret/);
});

import { expect, it } from "vitest";
import { ProblemError } from "@/lib/services/problem-error";
import { limitRate } from "./rate-limit";

const from = (address: string) =>
  new Request("http://host/", { headers: { "x-forwarded-for": address } });

it("lets each caller ask 6,000 times a minute and tells when to come back", () => {
  for (let i = 0; i < 6_000; i += 1) limitRate(from("10.0.0.1"), 1_000);
  expect(() => limitRate(from("10.0.0.2"), 1_000)).not.toThrow();
  expect(() => limitRate(from("10.0.0.1"), 31_000)).toThrow(ProblemError);
  expect(() => limitRate(from("10.0.0.1"), 31_000)).toThrow("Try again in 30 s.");
  expect(() => limitRate(from("10.0.0.1"), 61_000)).not.toThrow();
});

it.each(["127.0.0.1", "::1", "::ffff:127.0.0.1", ""])("does not count calls from %j", (address) => {
  for (let i = 0; i < 7_000; i += 1) limitRate(from(address), 1_000);
});

import { expect, it } from "vitest";
import { basketSettingsSchema } from "@/lib/domain/basket/settings";
import { errorsOfIssues, errorsOfProblem } from "./field-errors";
import { defaultSettings } from "./settings-text";

const errorsOf = (settings: unknown) =>
  errorsOfIssues(basketSettingsSchema.safeParse(settings).error?.issues ?? []);

it("names the field and the bound in the reader's unit", () => {
  const errors = errorsOf({
    ...defaultSettings,
    budgetUsd: 1,
    bets: Number.NaN,
    limits: { ...defaultSettings.limits, maxSectorShare: 1.5 },
    exits: { ...defaultSettings.exits, stop: { kind: "fixed", fallFraction: 0 } },
  });
  expect(errors.get("budgetUsd")).toBe("At least 10, please.");
  expect(errors.get("bets")).toMatch(/number is needed/);
  expect(errors.get("limits.maxSectorShare")).toBe("At most 100%, please.");
  expect(errors.get("exits.stop.fallFraction")).toBe("More than 0%, please.");
});

it("puts what the API finds beside the same fields", () => {
  const errors = errorsOfProblem({
    type: "urn:moonscope:problem:invalid-request",
    title: "",
    status: 422,
    detail: "",
    instance: "",
    errors: [
      { path: "body.mustHave.0", message: "There is no such token." },
      { path: "body.pool.where", message: "Unknown column." },
    ],
  });
  expect([...errors]).toEqual([
    ["mustHave", "There is no such token."],
    ["pool.where", "Unknown column."],
  ]);
});

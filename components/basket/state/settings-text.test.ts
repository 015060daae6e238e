import { describe, expect, it } from "vitest";
import {
  defaultSettings,
  settingsOfText,
  settingsText,
  withMustHave,
  withNever,
} from "./settings-text";

describe("settingsText", () => {
  it("is empty for the defaults and gives back what differs", () => {
    expect(settingsText(defaultSettings)).toBe("");
    expect(settingsOfText("")).toEqual(defaultSettings);
    const settings = {
      ...defaultSettings,
      budgetUsd: 5000,
      limits: { ...defaultSettings.limits, minGrade: null, excludedFlags: ["honeypot"] },
    };
    const text = settingsText(settings);
    expect(JSON.parse(text)).toEqual({
      budgetUsd: 5000,
      limits: { minGrade: null, excludedFlags: ["honeypot"] },
    });
    expect(settingsOfText(text)).toEqual(settings);
  });

  it("refuses what is no JSON, no object, and out of bounds", () => {
    for (const text of ["{", "[]", "7", '{"bets":0}', '{"sleeves":[{"id":"a","share":0.4}]}'])
      expect(settingsOfText(text), text).toBeNull();
  });
});

it("never asks for a token and bars it at once", () => {
  const barred = withNever(withMustHave(defaultSettings, ["a", "b"]), "a");
  expect([barred.mustHave, barred.never]).toEqual([["b"], ["a"]]);
  const wanted = withMustHave(barred, ["a", "b"]);
  expect([wanted.mustHave, wanted.never]).toEqual([["b", "a"], []]);
});

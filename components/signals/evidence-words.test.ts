import { expect, test } from "vitest";
import { evidenceWords } from "./evidence-words";

test("evidence is told with units and signs", () => {
  expect(
    evidenceWords([
      { label: "Price, 7 days", unit: "change", value: 0.431 },
      { label: "Volume against its 30-day median", unit: "multiple", value: 6.2 },
      { label: "Pool liquidity", unit: "usd", value: 1_200_000 },
      { label: "Centralised exchange listings", unit: "count", value: 0 },
    ]),
  ).toBe(
    "Price, 7 days: +43.1%; volume against its 30-day median: 6.20 times; pool liquidity: $1.20M; centralised exchange listings: 0",
  );
  expect(evidenceWords([{ label: "Honeypot", unit: "flag", value: 1 }])).toBe("Honeypot: raised");
  expect(evidenceWords([])).toBe("–");
});

import { defineFlag, observed } from "@/lib/domain/flag";

export const snipersHoldMuch = defineFlag({
  key: "snipersHoldMuch",
  name: "Snipers hold much",
  severity: "serious",
  why: "Wallets that bought within minutes of the launch are often the team's own, and they sell first.",
  rule: "Wallets that bought in the first minutes hold more than 20 %.",
  tests: [observed("sniperShare", "above", 0.2)],
  windowDays: 1,
  gradeCap: null,
});

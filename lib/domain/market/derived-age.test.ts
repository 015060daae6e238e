import { expect, test } from "vitest";
import { ageDaysOn } from "./derived-age";

test("counts from genesis or first snapshot, whichever came first", () => {
  expect(ageDaysOn({ genesisDay: 100, firstDay: 150 }, 200)).toBe(100);
  expect(ageDaysOn({ genesisDay: 180, firstDay: 150 }, 200)).toBe(50);
  expect(ageDaysOn({ genesisDay: null, firstDay: 200 }, 200)).toBe(0);
});

test("is unknown when neither is, and before both", () => {
  expect(ageDaysOn({ genesisDay: null, firstDay: null }, 200)).toBeNaN();
  expect(ageDaysOn({ genesisDay: 300, firstDay: null }, 200)).toBeNaN();
});

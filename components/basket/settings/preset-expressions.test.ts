import { expect, it } from "vitest";
import { marketCatalog } from "@/lib/domain/market/frame-columns";
import { parseScreenParams } from "@/lib/domain/screen/parse-screen-params";
import { expressionOf, presetExpressions } from "./preset-expressions";

it("writes ranges and lists as conditions", () => {
  const params = {
    sector: "ai,rwa",
    grade: "65..",
    cexListed: "0..0",
    sort: "-grade",
    where: "a or b",
  };
  expect(expressionOf({ params })).toBe(
    'sector in ("ai", "rwa") and grade >= 65 and cexListed >= 0 and cexListed <= 0 and (a or b)',
  );
});

it.each(presetExpressions)("$id is a screen", ({ where }) => {
  expect(parseScreenParams({ where }, marketCatalog)).toMatchObject({ ok: true });
});

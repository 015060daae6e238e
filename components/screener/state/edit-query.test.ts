import { describe, expect, it } from "vitest";
import { emptyQuery } from "@/lib/domain/screen/query";
import { withChoices, withoutFilters, withRange, withSort } from "./edit-query";

describe("editing a screen", () => {
  it("drops a filter that no longer filters", () => {
    const ranged = withRange(emptyQuery, "grade", { min: 70, max: null });
    expect(ranged.ranges).toEqual({ grade: { min: 70, max: null } });
    expect(withRange(ranged, "grade", { min: null, max: null }).ranges).toEqual({});
    expect(withChoices(withChoices(emptyQuery, "sector", ["ai"]), "sector", []).choices).toEqual(
      {},
    );
  });

  it("goes back to the first page", () => {
    expect(
      withRange({ ...emptyQuery, cursor: "x" }, "grade", { min: 1, max: null }).cursor,
    ).toBeNull();
  });

  it("sorts by one column, then the other way", () => {
    const once = withSort(emptyQuery, "marketCap", true, false);
    expect(once.sort).toEqual([{ column: "marketCap", descending: true }]);
    expect(withSort(once, "marketCap", true, false).sort).toEqual([
      { column: "marketCap", descending: false },
    ]);
    expect(withSort(once, "grade", true, false).sort).toEqual([
      { column: "grade", descending: true },
    ]);
  });

  it("adds a column to the order, turns it, and takes it out", () => {
    const one = withSort(emptyQuery, "grade", true, false);
    const two = withSort(one, "age", false, true);
    expect(two.sort.map((key) => key.column)).toEqual(["grade", "age"]);
    const turned = withSort(two, "age", false, true);
    expect(turned.sort[1]).toEqual({ column: "age", descending: true });
    expect(withSort(turned, "age", false, true).sort).toEqual(one.sort);
  });

  it("keeps day, order and columns when all filters go", () => {
    const query = { ...emptyQuery, text: "a", asOf: 5, columns: ["grade"] };
    expect(withoutFilters(query)).toEqual({ ...emptyQuery, asOf: 5, columns: ["grade"] });
  });
});

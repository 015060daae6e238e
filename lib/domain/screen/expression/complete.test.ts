import { expect, test } from "vitest";
import { smallCatalog } from "@/lib/domain/screen/testing/small-market";
import { complete } from "./complete";

const chains = (columnId: string) => (columnId === "chain" ? ["solana", "base"] : []);

/** `|` is the caret. Gives the labels and what the text becomes when the first is taken. */
function completed(marked: string) {
  const caret = marked.indexOf("|");
  const text = marked.replace("|", "");
  const { start, end, candidates } = complete(text, caret, smallCatalog, chains);
  const first = candidates[0]?.insert ?? "";
  return {
    labels: candidates.map(({ label }) => label),
    taken: text.slice(0, start) + first + text.slice(end),
  };
}

test.each([
  ["gr|", ["grade"], "grade"],
  ["grade > 1 and vol|", ["volume", "volumeAvg30d"], "grade > 1 and volume"],
  ["cap|", ["marketCap"], "marketCap"],
  ["vol|ume > 1", ["volume", "volumeAvg30d"], "volume > 1"],
  ["pc|", ["pct(column)"], "pct("],
  ["sector = |", ["ai"], 'sector = "ai"'],
  ['sector in ("ai", "de|")', ["depin", "defi"], 'sector in ("ai", "depin")'],
  ["chain != 'b|", ["base"], 'chain != "base"'],
  ["sector not in (|", ["ai"], 'sector not in ("ai"'],
  ["sector |", ["in", "not in", "=", "!="], "sector in ("],
  ["grade |", [">=", "<="], "grade >= "],
  ["grade > 1 a|", ["and"], "grade > 1 and "],
  ["(grade > 1) o|", ["or"], "(grade > 1) or "],
])("%s", (marked, labels, taken) => {
  const result = completed(marked);
  expect(result.labels.slice(0, labels.length)).toEqual(labels);
  expect(result.taken).toBe(taken);
});

test("an empty box offers every column, function and not", () => {
  const { labels } = completed("|");
  expect(labels).toHaveLength(smallCatalog.columns.length + 7 + 1);
});

test("nothing is offered inside a text that no column is compared with, or after nonsense", () => {
  expect(completed('"ab|').labels).toEqual([]);
  expect(completed("grade ; |").labels).toEqual([]);
});

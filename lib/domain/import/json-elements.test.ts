import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ElementSplitter } from "./json-elements";

/** The elements of a text that arrives in pieces of this length; the problem where there is one. */
function split(text: string, pieceLength: number, longest = 10_000): string[] | string {
  const splitter = new ElementSplitter(longest);
  const elements: string[] = [];
  for (let start = 0; start < text.length; start += pieceLength) {
    const found = splitter.push(text.slice(start, start + pieceLength));
    if (found === "wrong") return splitter.problem;
    elements.push(...found);
  }
  return splitter.isComplete ? elements : "incomplete";
}

describe("ElementSplitter", () => {
  test("finds the elements of any array, wherever it is cut", () => {
    const pieceLengths = fc.integer({ min: 1, max: 40 });
    const indents = fc.integer({ min: 0, max: 2 });
    fc.assert(
      fc.property(fc.array(fc.json()), pieceLengths, indents, (values, pieceLength, indent) => {
        const array = values.map((value): unknown => JSON.parse(value));
        const found = split(JSON.stringify(array, null, indent), pieceLength);
        expect(found).not.toBeTypeOf("string");
        expect([...found].map((text): unknown => JSON.parse(text))).toEqual(array);
      }),
    );
  });

  test.each([
    ["[{},]", "an element is missing beside a comma"],
    ["[,{}]", "an element is missing beside a comma"],
    ['{"a":1}', "it does not begin with ["],
    ["[{}] x", "text follows the array"],
    ["[{}", "incomplete"],
    ['[{"a":"]', "incomplete"],
  ])("%s: %s", (text, problem) => {
    expect(split(text, 3)).toBe(problem);
  });

  test("does not collect an endless element", () => {
    expect(split(`[{"a":"${"x".repeat(5000)}`, 10, 1000)).toBe("an element is longer than 1 MiB");
  });
});

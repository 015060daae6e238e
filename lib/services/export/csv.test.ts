import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvCell, csvLine, textCell } from "./csv";

/** Reads one RFC 4180 line back into its cells. */
function parse(line: string): string[] {
  const cells: string[] = [];
  let rest = `${line.replace(/\r\n$/, "")},`;
  while (rest !== "") {
    const [whole = rest, quoted, bare = ""] = /^(?:"((?:[^"]|"")*)"|([^,]*)),/.exec(rest) ?? [];
    cells.push(quoted?.replaceAll('""', '"') ?? bare);
    rest = rest.slice(whole.length);
  }
  return cells;
}

describe("textCell", () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])("defuses %j", (text) => {
    expect(parse(textCell(text))[0]).toBe(`'${text}`);
  });

  it("leaves ordinary text alone", () => {
    expect(textCell("Render Token")).toBe("Render Token");
  });

  it("quotes commas, quotes and line ends", () => {
    expect(textCell('a,"b"\nc')).toBe('"a,""b""\nc"');
  });
});

describe("csvCell", () => {
  it.each([
    [null, ""],
    [undefined, ""],
    [-0.25, "-0.25"],
    [0, "0"],
    [1e-12, "1e-12"],
    [["honeypot", "highTax"], "honeypot highTax"],
    [[1, null, 2], "1  2"],
  ])("writes %j as %j", (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });
});

it("gives back every text, and no text starts a formula", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 5 }), (texts) => {
      const cells = parse(csvLine(texts));
      expect(cells.map((cell, i) => (cell === texts[i] ? cell : cell.slice(1)))).toEqual(texts);
      for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});

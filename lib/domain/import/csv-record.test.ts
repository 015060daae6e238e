import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatCsvRecord, parseCsvRecord } from "./csv-record";

describe("parseCsvRecord", () => {
  test.each([
    ["a,b", ["a", "b"]],
    ["", [""]],
    ["a,", ["a", ""]],
    [",", ["", ""]],
    ['"a,b",c', ["a,b", "c"]],
    ['"say ""hi""",""', ['say "hi"', ""]],
    ['5" disk,x', ['5" disk', "x"]],
    ['"two\nlines",x', ["two\nlines", "x"]],
    ['"open,x', "open"],
    ['"open"",x', "open"],
    ['"closed"x,y', "wrong"],
  ])("%j", (record, expected) => {
    expect(parseCsvRecord(record, ",")).toEqual(expected);
  });

  test("reads back what formatCsvRecord writes", () => {
    const cells = fc.array(fc.oneof(fc.string(), fc.stringMatching(/^[",;\n\r a]*$/)), {
      minLength: 1,
    });
    fc.assert(
      fc.property(cells, fc.constantFrom(",", ";", "\t"), (written, separator) => {
        expect(parseCsvRecord(formatCsvRecord(written, separator), separator)).toEqual(written);
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CopyDecoder } from "./copy-out-decoder";
import { copyDoubles, doubleAt, integerAt, textAt, textsAt } from "./copy-out-values";
import { CopyEncoder } from "./runs-encoder";

interface Row {
  key: number;
  value: number | null;
  name: string | null;
  labels: string[];
  numbers: number[];
}

const rowArbitrary: fc.Arbitrary<Row> = fc.record({
  key: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  value: fc.option(fc.double({ noNaN: true })),
  name: fc.option(fc.string({ unit: "grapheme" })),
  labels: fc.array(fc.string({ unit: "grapheme" }), { maxLength: 4 }),
  numbers: fc.array(fc.double(), { minLength: 3, maxLength: 3 }),
});

function encode(rows: readonly Row[]): Buffer {
  const encoder = new CopyEncoder();
  for (const { key, value, name, labels, numbers } of rows) {
    encoder.row(5).integer(key).double(value).text(name).texts(labels).doubles(numbers);
  }
  return encoder.end().take();
}

function decode(bytes: Buffer, chunkBytes: number): Row[] {
  const rows: Row[] = [];
  const decoder = new CopyDecoder(5, (row) => {
    const numbers = new Float64Array(3);
    copyDoubles(row, 4, numbers, 0, 3);
    const value = doubleAt(row, 1);
    rows.push({
      key: integerAt(row, 0),
      value: Number.isNaN(value) ? null : value,
      name: textAt(row, 2),
      labels: textsAt(row, 3),
      numbers: [...numbers],
    });
  });
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    decoder.push(bytes.subarray(at, at + chunkBytes));
  }
  expect(decoder.finish()).toBe(rows.length);
  return rows;
}

describe("binary COPY", () => {
  it("reads back what was written, however the bytes are cut", () => {
    fc.assert(
      fc.property(fc.array(rowArbitrary), fc.integer({ min: 1, max: 200 }), (rows, chunkBytes) => {
        expect(decode(encode(rows), chunkBytes)).toEqual(rows);
      }),
    );
  });

  it("says when the stream stopped early", () => {
    const bytes = encode([{ key: 1, value: 2, name: "a", labels: [], numbers: [1, 2, 3] }]);
    expect(() => decode(bytes.subarray(0, bytes.length - 2), 7)).toThrow(/middle, after 1 rows/);
  });

  it("refuses other bytes and other shapes", () => {
    expect(() => decode(Buffer.from("token_key,day,price\n1,2021-01-01,3"), 8)).toThrow(
      /signature is missing/,
    );
    const bytes = new CopyEncoder().row(2).integer(1).integer(2).end().take();
    expect(() => decode(bytes, 64)).toThrow(/row 1 has 2 columns, not 5/);
  });

  it("refuses an array of another size than the run says", () => {
    const bytes = new CopyEncoder().row(1).doubles([1, 2]).end().take();
    const decoder = new CopyDecoder(1, (row) => copyDoubles(row, 0, new Float64Array(3), 0, 3));
    expect(() => decoder.push(bytes)).toThrow(/array of 2 numbers, not 3/);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { inspectFile, readRows } from "./inspect-file";

const folder = mkdtempSync(join(tmpdir(), "moonscope inspect "));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const header = "id,date,price,volume,market_cap\n";

async function cellsOf(path: string) {
  const rows = [];
  for await (const batch of readRows(await inspectFile(path, null))) rows.push(...batch);
  return rows;
}

describe("a file that cannot be imported", () => {
  const noise = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251);
  const whole = gzipSync(header + "coin,2021-01-01,1,2,3\n".repeat(5000));
  test.each<[string, string | Uint8Array, RegExp]>([
    ["empty.csv", "", /is empty/],
    ["blank.csv", "\n \n", /is empty/],
    ["header-only.csv", header, /has no rows/],
    ["wrong-header.csv", "a,b\n1,2\n", /no known form.*"a,b"[\s\S]*metadata: [\s\S]*long: /],
    ["timestamps.csv", "timestamp,price\n1,2\n", /no known form/],
    ["nul.csv", `${header}a\0b,2021-01-01,1,,\n`, /not a text file/],
    ["noise.csv", noise, /not a text file|not UTF-8/],
    ["latin1.csv", Buffer.from(`${header}caf\xe9,2021-01-01,1,,\n`, "latin1"), /not UTF-8/],
    ["utf16.csv", Buffer.from(header, "utf16le"), /not a text file/],
    ["cut.csv.gz", whole.subarray(0, whole.length - 20), /cut off/],
    ["damaged.csv.gz", whole.with(whole.length >> 1, 0x55).fill(7, 60, 90), /damaged|not/],
    ["unclosed.csv", `${header}a,2021-01-01,1,,\n"b,2021-01-01,1,,\n`, /:3 opens a quoted field/],
    ["array.json", '[{"id":"a","date":"2021-01-01","price":1}', /ends inside the array/],
    ["array2.json", '[{"id":"a","date":"2021-01-01","price":1},]', /missing beside a comma/],
    ["other.json", '[{"x":1}]', /no known form.*"x"/],
  ])("%s", async (name, content, message) => {
    const path = fileOf(name, content);
    await expect(inspectFile(path, null)).rejects.toThrow(message);
    await expect(inspectFile(path, null)).rejects.toThrow(path);
  });

  test("a folder, or a path to nothing", async () => {
    await expect(inspectFile(folder, null)).rejects.toThrow("is a folder");
    await expect(inspectFile(join(folder, "none.csv"), null)).rejects.toThrow("cannot be read");
  });

  test("an endless line is given up after 1 MiB", async () => {
    const path = fileOf("endless.csv.gz", gzipSync(`${header}${"x".repeat(3_000_000)}`));
    await expect(inspectFile(path, null)).rejects.toThrow(":2 is longer than 1 MiB");
  });
});

describe("readRows", () => {
  test("keeps the line of each row, over CRLF, blank lines and quoted line breaks", async () => {
    const path = fileOf(
      "quoted.csv",
      '\ufeffid,symbol,name\r\n\r\n"a,1",x,"Two\r\nlines"\r\nb,y,"say ""hi"""\r\n',
    );
    expect(await cellsOf(path)).toEqual([
      { line: 3, cells: ["a,1", "x", "Two\nlines"], problem: null },
      { line: 5, cells: ["b", "y", 'say "hi"'], problem: null },
    ]);
  });

  test("sets aside a row with text after its closing quote", async () => {
    const path = fileOf("stray.csv", 'id,symbol,name\na,x,"A"B\nb,y,B\n');
    expect(await cellsOf(path)).toEqual([
      { line: 2, cells: [], problem: "quote-wrong" },
      { line: 3, cells: ["b", "y", "B"], problem: null },
    ]);
  });

  test("reads other separators, gzip under any name, and a last line without an end", async () => {
    const path = fileOf("packed.txt", gzipSync("id;date;price\na;2021-01-01;1"));
    expect(await cellsOf(path)).toEqual([
      { line: 2, cells: ["a", "2021-01-01", "1"], problem: null },
    ]);
  });

  test("reads the values of JSON objects by the keys of all of them", async () => {
    const objects = ['{"id":"a","date":"2021-01-01","price":1}', "7", "{", '{"volume":2,"id":"b"}'];
    const expected = [
      { line: 1, cells: ["a", "2021-01-01", 1, null], problem: null },
      { line: 2, cells: [], problem: "json-wrong" },
      { line: 3, cells: [], problem: "json-wrong" },
      { line: 4, cells: ["b", null, null, 2], problem: null },
    ];
    expect(await cellsOf(fileOf("rows.ndjson", objects.join("\n")))).toEqual(expected);
  });

  test("reads a JSON array like NDJSON", async () => {
    const objects = ['{"id":"a","symbol":"x","name":"A","categories":["Meme","DePIN"]}'];
    const row = { line: 1, cells: ["a", "x", "A", "Meme|DePIN"], problem: null };
    expect(await cellsOf(fileOf("rows.json", `[${objects.join(",")}]`))).toEqual([row]);
  });
});

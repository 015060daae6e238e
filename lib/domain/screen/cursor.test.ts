import { expect, test } from "vitest";
import { decodeCursor, encodeCursor, fnv1a } from "./cursor";
import { emptyQuery } from "./query";

test("a cursor names its place in its own screen only", () => {
  const query = { ...emptyQuery, text: "pepe" };
  const cursor = encodeCursor({ run: 12, offset: 50 }, query);
  expect(decodeCursor(cursor, query)).toEqual({ run: 12, offset: 50 });
  expect(decodeCursor(cursor, { ...query, cursor, limit: 9, columns: ["grade"] })).not.toBeNull();
  expect(decodeCursor(cursor, { ...query, text: "pep" })).toBeNull();
});

test.each(["", "1.2", "1.2.3.4", "-1.2.3", "1.2.%", "1".repeat(400)])(
  "a damaged cursor %j is none",
  (cursor) => {
    expect(decodeCursor(cursor, emptyQuery)).toBeNull();
  },
);

// Published values for FNV-1a 32: http://www.isthe.com/chongo/tech/comp/fnv/
test.each([
  ["", 0x811c9dc5],
  ["a", 0xe40c292c],
  ["foobar", 0xbf9cf968],
])("the hash of %j", (text, hash) => {
  expect(fnv1a(text)).toBe(hash);
});

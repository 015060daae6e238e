import { expect, test } from "vitest";
import { DatabaseError } from "./database-error";
import { parsePasswd } from "./owner";

const root = "root:x:0:0:root:/root:/bin/bash";
const nobody = "nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin";

test("postgres is taken before nobody", () => {
  expect(parsePasswd([root, nobody, "postgres:x:101:104::/var:/bin/sh"].join("\n"))).toEqual({
    uid: 101,
    gid: 104,
  });
  expect(parsePasswd([root, nobody].join("\n"))).toEqual({ uid: 65_534, gid: 65_534 });
});

test("a negative number is read as the system does", () => {
  expect(parsePasswd("nobody:*:-2:-2:Unprivileged User:/var/empty:/usr/bin/false")).toEqual({
    uid: 4_294_967_294,
    gid: 4_294_967_294,
  });
});

test("root alone cannot run PostgreSQL, and is told what to do", () => {
  expect(() => parsePasswd(`${root}\npostgres:x:0:0:::`)).toThrow(DatabaseError);
  expect(() => parsePasswd(root)).toThrow(/DATABASE_URL/);
});

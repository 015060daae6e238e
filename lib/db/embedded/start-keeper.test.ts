import { expect, test } from "vitest";
import { explainFailure } from "./start-keeper";

const explain = (log: string) => explainFailure(log, "/data/postgres", "/data/log").message;

test("a full disk is told as that", () => {
  expect(
    explain('FATAL:  could not write lock file "postmaster.pid": No space left on device'),
  ).toMatch(/disk of "\/data\/postgres" is full.*MOONSCOPE_DATA_DIR/);
});

test("leftovers of a killed server are told as that", () => {
  expect(explain("FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use")).toMatch(
    /killed run/,
  );
});

test("anything else gives PostgreSQL's last word and where the rest is", () => {
  const log = "LOG:  starting\nFATAL:  first\nFATAL:  lock file is empty\nHINT: x";
  expect(explain(log)).toBe(
    'The database in "/data/postgres" did not start: FATAL:  lock file is empty. See "/data/log".',
  );
});

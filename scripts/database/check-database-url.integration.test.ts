import { expect, inject, test } from "vitest";
import { withDatabaseName } from "@/lib/db/scratch-database";
import { checkDatabaseUrl } from "./check-database-url";

const url = inject("templateUrl");

/** `url` with one part changed. */
function changed(change: (parts: URL) => void): string {
  const parts = new URL(url);
  change(parts);
  return parts.href;
}

test("a database that can be used passes", async () => {
  await expect(checkDatabaseUrl(withDatabaseName(url, "postgres"))).resolves.toBeUndefined();
});

test("a wrong password is told as that, and not printed", async () => {
  const wrong = changed((parts) => {
    parts.password = "hunter2-hunter2";
  });
  const failing = checkDatabaseUrl(wrong);
  await expect(failing).rejects.toThrow(/refuses the password of user "moonscope"/);
  await expect(failing).rejects.not.toThrow(/hunter2/);
});

test("a database that is not there is told by name", async () => {
  await expect(checkDatabaseUrl(withDatabaseName(url, "not there"))).rejects.toThrow(
    /there is no database "not there" at 127\.0\.0\.1:\d+/,
  );
});

test("a port where nobody listens is told", async () => {
  const wrong = changed((parts) => {
    parts.port = "1";
  });
  await expect(checkDatabaseUrl(wrong)).rejects.toThrow(/no PostgreSQL answers at 127\.0\.0\.1:1/);
});

test("a host that does not exist is told", async () => {
  const wrong = changed((parts) => {
    parts.hostname = "no-such-host.invalid";
  });
  await expect(checkDatabaseUrl(wrong)).rejects.toThrow(/no-such-host\.invalid/);
});

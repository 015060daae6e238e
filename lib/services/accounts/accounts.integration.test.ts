import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { ownedTables } from "@/lib/db/accounts-export";
import { type FreshDatabase, freshDatabase } from "@/lib/db/testing/fresh-database";
import { env } from "@/lib/env";
import { exportAccount } from "@/lib/services/me/export-account";
import { ProblemError } from "@/lib/services/problem-error";
import { signedInAs, testPassword } from "@/lib/services/testing/accounts";
import { authenticate } from "./authenticate";
import { changePassword } from "./change-password";
import { deleteAccount } from "./delete-account";
import { createInvite } from "./invites";
import { providerSignIn } from "./provider-sign-in";
import { findSignedIn, listSessions, openSession, revokeSession } from "./sessions";
import { signUp } from "./sign-up";
import { setSignUpMode, signUpState } from "./sign-up-mode";
import { hashOf } from "./token";

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
beforeEach(async () => {
  await database.pool.query("TRUNCATE users, settings, rate_limits CASCADE");
});
afterAll(() => database.drop());

const form = (email: string, invite = "") => ({
  name: null,
  email,
  password: testPassword,
  invite,
});
const browser = { userAgent: "Test", address: "" };

/** The problem that a promise ends with. */
const problemOf = async (work: Promise<unknown>): Promise<ProblemError> => {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof ProblemError) return error;
  throw new Error(`No problem, but ${String(error)}.`);
};

describe("signing up", () => {
  it("makes exactly one administrator of all who sign up first at once", async () => {
    expect(await signUpState()).toBe("first");
    const names = Array.from({ length: 6 }, (_, i) => `person${i}@example.org`);
    const users = await Promise.all(names.map((email) => signUp(form(email), "")));
    expect(users.filter(({ role }) => role === "administrator")).toHaveLength(1);
    expect(await signUpState()).toBe("open");
  });

  it("keeps one account an address and no password in the clear", async () => {
    await signUp(form("ada@example.org"), "");
    expect((await problemOf(signUp(form("ada@example.org"), ""))).problem).toBe("conflict");
    const { rows } = await database.pool.query("SELECT password_hash FROM users");
    expect(rows).toEqual([{ password_hash: expect.stringMatching(/^\$argon2id\$v=19\$m=19456/) }]);
  });

  it("is for invited people only, each invite once", async () => {
    const { user } = await signedInAs("Ada", "administrator");
    await setSignUpMode(user, "invite");
    const { token } = await createInvite(user, "");
    expect((await problemOf(signUp(form("b@example.org"), ""))).problem).toBe("forbidden");
    expect((await problemOf(signUp(form("ada@example.org", token), ""))).problem).toBe("conflict");
    const both = ["b@example.org", "c@example.org"].map((email) => signUp(form(email, token), ""));
    const results = await Promise.allSettled(both);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await problemOf(signUp(form("d@example.org", token), ""))).problem).toBe("forbidden");
  });

  it("is closed when it is set so, but not for the first account", async () => {
    const admin = await signUp(form("ada@example.org"), "");
    await setSignUpMode({ ...admin }, "closed");
    expect((await problemOf(signUp(form("b@example.org"), ""))).problem).toBe("forbidden");
    await database.pool.query("DELETE FROM users");
    expect((await signUp(form("b@example.org"), "")).role).toBe("administrator");
  });

  it("lets members neither invite nor set who may sign up", async () => {
    const { user } = await signedInAs("Grace");
    expect((await problemOf(createInvite(user, ""))).problem).toBe("forbidden");
    expect((await problemOf(setSignUpMode(user, "open"))).problem).toBe("forbidden");
  });

  it("is limited by address", async () => {
    for (let i = 0; i < 10; i++) await signUp(form(`p${i}@example.org`), "203.0.113.7");
    const told = await problemOf(signUp(form("p11@example.org"), "203.0.113.7"));
    expect(told.problem).toBe("too-many-requests");
    expect(Number(told.headers["Retry-After"])).toBeGreaterThan(3000);
    await signUp(form("p11@example.org"), "203.0.113.8");
  });
});

describe("signing in", () => {
  it("answers alike for a wrong password, an unknown address and an account without a password", async () => {
    await signUp(form("ada@example.org"), "");
    await database.pool.query(
      "INSERT INTO users (id, email) VALUES ('g', 'github-only@example.org')",
    );
    const told = await Promise.all(
      ["ada@example.org", "nobody@example.org", "github-only@example.org"].map((email) =>
        problemOf(authenticate({ email, password: "wrong wrong wrong" }, "")),
      ),
    );
    expect(new Set(told.map(({ problem, message }) => `${problem} ${message}`)).size).toBe(1);
    expect((await authenticate(form("ada@example.org"), "")).email).toBe("ada@example.org");
  });

  it("stops guessing at an account, known or not, and counts anew after a right password", async () => {
    await signUp(form("ada@example.org"), "");
    const guess = (email: string, address = "") =>
      problemOf(authenticate({ email, password: "guess guess" }, address));
    for (const email of ["ada@example.org", "nobody@example.org"]) {
      for (let i = 0; i < 10; i++) expect((await guess(email)).problem).toBe("wrong-credentials");
      expect((await guess(email)).problem).toBe("too-many-requests");
    }
    expect((await problemOf(authenticate(form("ada@example.org"), ""))).status).toBe(429);
    await database.pool.query("TRUNCATE rate_limits");
    for (let i = 0; i < 9; i++) await guess("ada@example.org");
    await authenticate(form("ada@example.org"), "");
    expect((await guess("ada@example.org")).problem).toBe("wrong-credentials");
  });

  it("stops an address that guesses at many accounts", async () => {
    const guess = (i: number, address: string) =>
      problemOf(authenticate({ email: `p${i}@example.org`, password: "guess guess" }, address));
    for (let i = 0; i < 50; i++) await guess(i, "203.0.113.9");
    expect((await guess(51, "203.0.113.9")).problem).toBe("too-many-requests");
    expect((await guess(51, "203.0.113.10")).problem).toBe("wrong-credentials");
  });

  it("elsewhere needs a verified address on a list, and never joins an account with a password", async () => {
    const identity = {
      ...({ provider: "oidc", providerAccountId: "1", name: "Ada" } as const),
      verifiedEmail: "ada@example.org",
    };
    expect((await problemOf(providerSignIn(identity))).problem).toBe("forbidden");
    vi.spyOn(env, "AUTH_ALLOWED_DOMAINS", "get").mockReturnValue(["example.org"]);
    const unverified = { ...identity, verifiedEmail: null };
    expect((await problemOf(providerSignIn(unverified))).problem).toBe("forbidden");
    const evil = { ...identity, verifiedEmail: "ada@evil-example.org" };
    expect((await problemOf(providerSignIn(evil))).problem).toBe("forbidden");
    const ada = await providerSignIn(identity);
    expect(ada.role).toBe("administrator");
    expect((await providerSignIn(identity)).id).toBe(ada.id);
    await signUp(form("grace@example.org"), "");
    const grace = { ...identity, providerAccountId: "2", verifiedEmail: "grace@example.org" };
    expect((await problemOf(providerSignIn(grace))).problem).toBe("conflict");
    vi.restoreAllMocks();
  });
});

describe("a session", () => {
  it("is found by its token, of which only a hash is stored, until it is revoked", async () => {
    const ada = await signUp(form("ada@example.org"), "");
    const token = await openSession(ada.id, "credentials", browser);
    const user = await findSignedIn(token);
    expect(user).toMatchObject({ id: ada.id, role: "administrator" });
    const { rows } = await database.pool.query("SELECT * FROM sessions");
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows[0].token_hash).toBe(hashOf(token));
    await revokeSession(ada.id, user?.sessionId ?? "");
    expect(await findSignedIn(token)).toBeNull();
  });

  it("ends by itself: after 90 days, or 30 without a visit", async () => {
    const ada = await signUp(form("ada@example.org"), "");
    for (const change of [
      "expires_at = now() - interval '1 second'",
      "last_seen_at = now() - interval '31 days'",
    ]) {
      const token = await openSession(ada.id, "credentials", browser);
      await database.pool.query(`UPDATE sessions SET ${change}`);
      expect(await findSignedIn(token)).toBeNull();
      expect(await listSessions(ada.id)).toEqual([]);
    }
  });

  it("of every other browser ends when the password changes", async () => {
    const other = await signedInAs("Ada");
    const { user } = await signedInAs("Ada");
    const wrong = changePassword(user, { current: "not this", next: "another long password" });
    expect((await problemOf(wrong)).errors[0]?.path).toBe("body.current");
    const next = "another long password";
    expect(await changePassword(user, { current: testPassword, next })).toBe(1);
    expect((await listSessions(user.id)).map(({ id }) => id)).toEqual([user.sessionId]);
    expect(await findSignedIn(other.headers.cookie.split("=")[1] ?? "")).toBeNull();
    expect((await authenticate({ email: user.email, password: next }, "")).id).toBe(user.id);
  });
});

describe("an account's data", () => {
  const fill = async (userId: string) => {
    const { pool } = database;
    await pool.query(
      "INSERT INTO tokens (id, symbol, name) VALUES ('render-token', 'RNDR', 'Render') ON CONFLICT DO NOTHING",
    );
    await pool.query("INSERT INTO watchlists (id, user_id, name) VALUES ($1, $1, 'Gems')", [
      userId,
    ]);
    await pool.query(
      "INSERT INTO watchlist_items (watchlist_id, token_key, note) SELECT $1, key, 'mine' FROM tokens",
      [userId],
    );
    await pool.query(
      "INSERT INTO api_keys (id, user_id, name, key_hash) VALUES ($1, $1, 'key', $1)",
      [userId],
    );
    await pool.query(
      "INSERT INTO accounts (id, user_id, type, provider, provider_account_id, access_token) VALUES ($1, $1, 'oauth', 'github', $1, 'provider secret')",
      [userId],
    );
  };

  it("is exported whole, by token id, without what lets anybody in", async () => {
    const { user, headers } = await signedInAs("Ada");
    const other = await signedInAs("Grace");
    await fill(user.id);
    await fill(other.user.id);
    const { tables } = await exportAccount(user.id);
    expect(tables.watchlist_items).toMatchObject([{ token_id: "render-token", note: "mine" }]);
    expect(tables.users).toMatchObject([{ email: "ada@example.org" }]);
    expect(Object.keys(tables)).toEqual([...(await ownedTables(database.pool)).keys()]);
    const text = JSON.stringify(tables);
    const { rows } = await database.pool.query(
      "SELECT password_hash AS secret FROM users UNION ALL SELECT token_hash FROM sessions",
    );
    const secrets = [...rows.map(({ secret }) => secret), headers.cookie.split("=")[1]];
    for (const secret of [...secrets, "provider secret", other.user.email, other.user.id])
      expect(text).not.toContain(secret);
  });

  it("leaves no row behind when it is deleted, and nothing of others goes with it", async () => {
    const { user, password } = await signedInAs("Ada");
    const other = await signedInAs("Grace");
    await fill(user.id);
    await fill(other.user.id);
    const counts = async (id: string) => {
      const conditions = [...(await ownedTables(database.pool))];
      const found = conditions.map(async ([table, condition]) => {
        const { rowCount } = await database.pool.query(`SELECT FROM ${table} WHERE ${condition}`, [
          id,
        ]);
        return [table, rowCount] as const;
      });
      return Object.fromEntries(await Promise.all(found));
    };
    const before = await counts(other.user.id);
    expect((await counts(user.id)).watchlist_items).toBe(1);
    const wrong = deleteAccount(user, { email: user.email, password: "not this one" });
    expect((await problemOf(wrong)).errors[0]?.path).toBe("body.password");
    const email = deleteAccount(user, { email: "other@example.org", password });
    expect((await problemOf(email)).errors[0]?.path).toBe("body.email");
    await deleteAccount(user, { email: user.email, password });
    expect(Object.values(await counts(user.id)).every((count) => count === 0)).toBe(true);
    expect(await counts(other.user.id)).toEqual(before);
  });
});

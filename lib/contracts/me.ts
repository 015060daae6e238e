import { z } from "zod";
import { email, newPassword, signUpMode, typedPassword } from "./accounts";
import { plainAnswer } from "./envelope";
import { meEndpoint } from "./me-endpoint";
import { moment, nothing } from "./values";

const id = z.string().min(1).max(64);
const done = plainAnswer(z.object({ done: z.literal(true) }));

const profile = z
  .object({
    id,
    name: z.string().nullable(),
    email,
    role: z.enum(["member", "administrator"]),
  })
  .meta({ id: "Profile" });

export const getMe = meEndpoint({
  name: "getMe",
  path: "/api/v1/me",
  summary: "Who is signed in",
  params: nothing,
  query: nothing,
  body: nothing,
  answer: plainAnswer(profile),
});

export const exportMe = meEndpoint({
  name: "exportMe",
  path: "/api/v1/me/export",
  summary: "Everything that is stored about the account, without secrets",
  description:
    "One list of rows for each table that holds something of the account. Password, session, key and provider secrets are left out.",
  params: nothing,
  query: nothing,
  body: nothing,
  answer: plainAnswer(
    z.object({
      exportedAt: moment,
      tables: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
    }),
  ),
});

export const putPassword = meEndpoint({
  name: "putPassword",
  method: "PUT",
  path: "/api/v1/me/password",
  summary: "Change the password; all other sessions end",
  params: nothing,
  query: nothing,
  body: z.object({ current: typedPassword, next: newPassword }),
  answer: plainAnswer(z.object({ endedSessions: z.int() })),
  problems: ["conflict"],
  bodyExample: { current: "the present password", next: "another long password" },
});

export const closeAccount = meEndpoint({
  name: "closeAccount",
  method: "POST",
  path: "/api/v1/me/closure",
  summary: "Delete the account and everything that belongs to it",
  description: "Cannot be undone. Take `GET /api/v1/me/export` first.",
  params: nothing,
  query: nothing,
  body: z.object({
    email,
    password: z.string().max(200).default("").describe("Where the account has one."),
  }),
  answer: done,
  bodyExample: { email: "ada@example.org", password: "the present password" },
});

const session = z
  .object({
    id,
    isThis: z.boolean().describe("True for the session that asks."),
    provider: z.string(),
    userAgent: z.string(),
    address: z.string().describe("Empty for this machine."),
    createdAt: moment,
    lastSeenAt: moment,
    expiresAt: moment,
  })
  .meta({ id: "Session" });

export const listMySessions = meEndpoint({
  name: "listMySessions",
  path: "/api/v1/me/sessions",
  summary: "Every browser that is signed in",
  params: nothing,
  query: nothing,
  body: nothing,
  answer: plainAnswer(z.array(session)),
});

export const revokeMySession = meEndpoint({
  name: "revokeMySession",
  method: "DELETE",
  path: "/api/v1/me/sessions/{id}",
  summary: "Sign one browser out",
  params: z.object({ id }),
  query: nothing,
  body: nothing,
  answer: done,
});

export const revokeMyOtherSessions = meEndpoint({
  name: "revokeMyOtherSessions",
  method: "DELETE",
  path: "/api/v1/me/sessions",
  summary: "Sign every other browser out",
  params: nothing,
  query: nothing,
  body: nothing,
  answer: plainAnswer(z.object({ endedSessions: z.int() })),
});

const invite = z
  .object({
    id,
    note: z.string(),
    createdAt: moment,
    expiresAt: moment,
    usedAt: moment.nullable(),
  })
  .meta({ id: "Invite" });

export const listInvites = meEndpoint({
  name: "listInvites",
  path: "/api/v1/me/invites",
  summary: "The invites you made",
  params: nothing,
  query: nothing,
  body: nothing,
  answer: plainAnswer(z.array(invite)),
});

export const createInvite = meEndpoint({
  name: "createInvite",
  method: "POST",
  status: 201,
  path: "/api/v1/me/invites",
  summary: "Make a single-use link for one more account; administrators only",
  params: nothing,
  query: nothing,
  body: z.object({ note: z.string().trim().max(120).default("") }),
  answer: plainAnswer(
    invite.extend({ path: z.string().describe("Path of the link. It is told this once.") }),
  ),
  problems: ["forbidden"],
  bodyExample: { note: "For Grace" },
});

export const revokeInvite = meEndpoint({
  name: "revokeInvite",
  method: "DELETE",
  path: "/api/v1/me/invites/{id}",
  summary: "Take an invite back",
  params: z.object({ id }),
  query: nothing,
  body: nothing,
  answer: done,
});

const signUp = plainAnswer(
  z.object({
    mode: signUpMode,
    isFixed: z.boolean().describe("True when the environment fixes it."),
  }),
);

export const getSignUpMode = meEndpoint({
  name: "getSignUpMode",
  path: "/api/v1/me/sign-up-mode",
  summary: "Who may make an account on this server",
  params: nothing,
  query: nothing,
  body: nothing,
  answer: signUp,
});

export const putSignUpMode = meEndpoint({
  name: "putSignUpMode",
  method: "PUT",
  path: "/api/v1/me/sign-up-mode",
  summary: "Set who may make an account; administrators only",
  params: nothing,
  query: nothing,
  body: z.object({ mode: signUpMode }),
  answer: signUp,
  problems: ["forbidden", "conflict"],
  bodyExample: { mode: "open" },
});

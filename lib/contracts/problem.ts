import { z } from "zod";

/**
 * Every problem the API answers with: its status and title. `type` in the answer is `urn:moonscope:problem:` and the name.
 * Source of the shape: RFC 9457.
 */
export const problems = {
  "invalid-request": { status: 422, title: "The request is not valid" },
  "outside-stored-range": { status: 422, title: "No snapshots are stored for that day" },
  "malformed-body": { status: 400, title: "The body is not JSON" },
  "not-signed-in": { status: 401, title: "Nobody is signed in" },
  "wrong-credentials": { status: 401, title: "E-mail and password do not match" },
  forbidden: { status: 403, title: "This account may not do that" },
  "cross-site": { status: 403, title: "The request came from another site" },
  "not-found": { status: 404, title: "There is no such resource" },
  "token-not-found": { status: 404, title: "There is no such token" },
  "day-not-graded": { status: 404, title: "That day is not graded yet" },
  "market-simulated": { status: 409, title: "The stored market is simulated" },
  "method-not-allowed": { status: 405, title: "The resource does not take that method" },
  conflict: { status: 409, title: "It was changed in the meantime" },
  "cursor-expired": { status: 410, title: "The cursor's grading is gone" },
  "body-too-large": { status: 413, title: "The body is too large" },
  "unsupported-media-type": { status: 415, title: "The body must be JSON" },
  "too-many-requests": { status: 429, title: "Too many requests" },
  internal: { status: 500, title: "Something went wrong on the server" },
  "market-empty": { status: 503, title: "No market is stored yet" },
  unavailable: { status: 503, title: "The service cannot answer at the moment" },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemName = keyof typeof problems;

const prefix = "urn:moonscope:problem:";

/** The `type` of a problem. */
export const problemType = (name: ProblemName): string => `${prefix}${name}`;

/** One thing that is wrong with a request. */
export const problemItem = z.object({
  path: z.string().describe("The parameter or body field, in dots: `where`, `asOf`, `body.asOf`."),
  message: z.string(),
  position: z
    .object({ start: z.int().min(0), end: z.int().min(0) })
    .optional()
    .describe("Characters `start` to before `end` of the parameter's decoded text, from 0."),
});

/** An answer of `application/problem+json`. */
export const problem = z
  .object({
    type: z.string().describe("`urn:moonscope:problem:` and the problem's name."),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe("What happened here and what to do about it."),
    instance: z.string().describe("The id of the request, as in `X-Request-Id` and the log."),
    errors: z.array(problemItem),
  })
  .meta({ id: "Problem" });

export type ProblemItem = z.output<typeof problemItem>;
export type Problem = z.output<typeof problem>;

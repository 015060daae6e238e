import type { z } from "zod";
import { type Endpoint, endpoint } from "./endpoint";

type Declaration<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  A extends z.ZodType,
> = Omit<Parameters<typeof endpoint<P, Q, B, A>>[0], "tag" | "example">;

/** An endpoint of what belongs to the person who is signed in: below `/api/v1/me`, with the problems all of them share. */
export const meEndpoint = <
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  A extends z.ZodType,
>(
  declaration: Declaration<P, Q, B, A>,
): Endpoint<P, Q, B, A> => {
  const isChange = (declaration.method ?? "GET") !== "GET";
  return endpoint<P, Q, B, A>({
    ...declaration,
    tag: "Yours",
    example: declaration.path,
    problems: [
      "not-signed-in",
      ...(isChange ? (["cross-site"] as const) : []),
      ...(declaration.path.includes("{") ? (["not-found"] as const) : []),
      ...(declaration.problems ?? []),
    ],
  });
};

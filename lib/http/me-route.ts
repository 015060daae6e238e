import type { z } from "zod";
import type { Endpoint } from "@/lib/contracts/endpoint";
import type { SignedIn } from "@/lib/services/accounts/sessions";
import { invalid, ProblemError } from "@/lib/services/problem-error";
import { type Found, handler, type Input, inputOf, type Route, type RouteContext } from "./route";
import { refuseOtherSites, requireSignedIn } from "./session";

/** Below /api/v1/me a body that is no JSON is a wrong body like every other: 422. */
function asInvalid(error: unknown): never {
  if (error instanceof ProblemError && error.problem === "malformed-body")
    throw invalid([{ path: "body", message: error.message }]);
  throw error;
}

/**
 * The route of an endpoint below /api/v1/me: `run` gets who is signed in besides the parsed request, and looks only
 * among what is theirs. Nobody signed in is a 401 before anything is read, a change from another site a 403.
 */
export function meRoute<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  A extends z.ZodType,
>(
  endpoint: Endpoint<P, Q, B, A>,
  run: (
    input: Input<z.output<P>, z.output<Q>, z.output<B>> & { readonly user: SignedIn },
  ) => Found<z.input<A>>,
): Route {
  const find = async (request: Request, context: RouteContext) => {
    if (endpoint.method !== "GET") refuseOtherSites(request);
    const user = await requireSignedIn(request.headers);
    return run({ ...(await inputOf(endpoint, request, context).catch(asInvalid)), user });
  };
  return { endpoint, handle: handler(endpoint, find) };
}

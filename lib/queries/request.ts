import type { z } from "zod";
import type { Endpoint } from "@/lib/contracts/endpoint";
import { urlOf } from "@/lib/contracts/url";
import { RequestError } from "./request-error";

export interface RequestInput<P, Q> {
  readonly params?: P;
  readonly query?: Q;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** Fetches and turns every failure into a RequestError; the response is a success. */
export async function send(url: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new RequestError("The server did not answer. Is Moonscope still running?", null);
  }
  if (response.ok) return response;
  const { problem } = await import("@/lib/contracts/problem");
  const told = problem.safeParse(await response.json().catch(() => null));
  if (told.success) throw new RequestError(told.data.detail, told.data);
  throw new RequestError(`The server answered with status ${response.status}.`, null);
}

/**
 * Calls an endpoint of the API and returns its parsed answer; throws a RequestError.
 * The contract is loaded with the first call, so that a page's first script does not carry it.
 */
export async function request<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  A extends z.ZodType,
>(
  load: () => Promise<Endpoint<P, Q, B, A>>,
  input: RequestInput<z.input<P>, z.input<Q>> = {},
): Promise<z.output<A>> {
  const endpoint = await load();
  const { body, signal, params, query } = input;
  const url = urlOf(endpoint, {
    ...(params === undefined ? {} : { params }),
    ...(query === undefined ? {} : { query }),
  });
  const response = await send(url, {
    method: endpoint.method,
    ...(signal === undefined ? {} : { signal }),
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  });
  return endpoint.answer.parse(await response.json());
}

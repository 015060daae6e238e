import type { z } from "zod";
import type { ProblemName } from "./problem";

/** What an endpoint answers with when it is not JSON. */
export type MediaType =
  | "application/json"
  | "application/octet-stream"
  | "application/x-ndjson"
  | "text/csv"
  | "text/event-stream";

/** The parts every endpoint declares in the same way, whatever its types. */
interface EndpointFacts {
  /** camelCase, unique: the `operationId` of OpenAPI. */
  readonly name: string;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Path parameters in braces: `/api/v1/tokens/{id}`. */
  readonly path: `/${string}`;
  /** The group it is listed under in the documentation. */
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  /** Status of a success. */
  readonly status: 200 | 201 | 202;
  readonly media: MediaType;
  /** True when every screener column is a filter parameter too (`grade=70..`, `chain=solana`). */
  readonly filters: boolean;
  /** Problems it may answer with, apart from those every endpoint shares. */
  readonly problems: readonly ProblemName[];
  /** Path and query of a request that shows the endpoint well. */
  readonly example: string;
  /** A body that it takes. Every endpoint below `/api/v1/me` with a body has one: the tests send it. */
  readonly bodyExample?: unknown;
}

/** One HTTP endpoint, declared once: the route, the browser's hooks, OpenAPI and the tests all read this. */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> extends EndpointFacts {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** The answer's shape; for other media than JSON the shape of one record or a description. */
  readonly answer: Answer;
}

type Optional = "method" | "status" | "media" | "filters" | "problems" | "description";

/** Keeps the literal types of a declaration and fills in what most endpoints share. */
export const endpoint = <
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>(
  declaration: Omit<Endpoint<Params, Query, Body, Answer>, Optional> &
    Partial<Pick<EndpointFacts, Optional>>,
): Endpoint<Params, Query, Body, Answer> => ({
  method: "GET",
  status: 200,
  media: "application/json",
  filters: false,
  problems: [],
  description: "",
  ...declaration,
});

/** The parsed answer of an endpoint. */
export type AnswerOf<E extends Endpoint> = z.output<E["answer"]>;
/** What a caller may write. */
export type ParamsIn<E extends Endpoint> = z.input<E["params"]>;
export type QueryIn<E extends Endpoint> = z.input<E["query"]>;

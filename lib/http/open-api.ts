import { z } from "zod";
import type { Endpoint } from "@/lib/contracts/endpoint";
import { endpoints } from "@/lib/contracts/endpoints";
import { examples } from "@/lib/contracts/examples";
import {
  type Problem,
  type ProblemName,
  problem,
  problems,
  problemType,
} from "@/lib/contracts/problem";
import type { ColumnInfo } from "@/lib/domain/column";
import { parametersFor } from "./open-api-parameters";
import { type JsonSchema, SchemaCollector } from "./open-api-schemas";

const introduction = `Screen, grade and explain thousands of small-cap tokens from stored snapshots.

* **Unknown is \`null\`**, never 0. Numbers are plain numbers; \`/api/v1/columns\` and \`/api/v1/factors\` tell their units (\`fraction\`: 0.05 is 5 %).
* **As of any day**: \`asOf=2021-05-01\` shows the market as it was. A day that was not graded yet answers 404 \`day-not-graded\`; ask for it with \`POST /api/v1/runs\`.
* **Every answer says where it is from**: \`meta.source\`, \`meta.asOf\`, \`meta.ageDays\`, \`meta.stale\`.
* **Revalidate**: send \`If-None-Match\` with the \`ETag\` you have; 304 costs nothing.
* **Errors** are \`application/problem+json\` (RFC 9457) with one entry in \`errors\` for each mistake.`;

const sharedProblems: readonly ProblemName[] = [
  "invalid-request",
  "too-many-requests",
  "internal",
  "unavailable",
];
const bodyProblems: readonly ProblemName[] = [
  "malformed-body",
  "body-too-large",
  "unsupported-media-type",
];

const isEmpty = (schema: z.ZodType): boolean =>
  schema instanceof z.ZodObject && Object.keys(schema.shape).length === 0;

const problemsOf = (endpoint: Endpoint): ProblemName[] => [
  ...new Set([
    ...sharedProblems,
    ...endpoint.problems,
    ...(isEmpty(endpoint.body) ? [] : bodyProblems),
  ]),
];

const problemExample = (name: ProblemName): Problem => ({
  type: problemType(name),
  title: problems[name].title,
  status: problems[name].status,
  detail: problems[name].title,
  instance: "urn:moonscope:request:3f0c9d0e-5a0f-4f43-9d60-0c3f8d1f2b11",
  errors: [],
});

/** One response a status; its examples are the problems that have the status. */
function problemResponses(names: readonly ProblemName[], schema: JsonSchema) {
  const statuses = [...new Set(names.map((name) => problems[name].status))].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => {
      const those = names.filter((name) => problems[name].status === status);
      const examples = Object.fromEntries(
        those.map((name) => [name, { summary: problems[name].title, value: problemExample(name) }]),
      );
      const content = { "application/problem+json": { schema, examples } };
      const description = those.map((name) => problems[name].title).join("; ");
      return [String(status), { description, content }];
    }),
  );
}

const etagHeader = {
  ETag: { description: "Send it back as `If-None-Match`.", schema: { type: "string" } },
};

const isTagged = ({ method, media }: Endpoint): boolean =>
  method === "GET" && media !== "text/event-stream";

function successResponse(endpoint: Endpoint, collector: SchemaCollector) {
  const schema =
    endpoint.media === "application/octet-stream"
      ? { type: "string", contentEncoding: "binary" }
      : collector.schemaOf(endpoint.answer, "output");
  const example = examples[endpoint.name];
  return {
    description: endpoint.summary,
    headers: isTagged(endpoint) ? etagHeader : {},
    content: { [endpoint.media]: { schema, ...(example === undefined ? {} : { example }) } },
  };
}

function operationOf(
  endpoint: Endpoint,
  columns: readonly ColumnInfo[],
  collector: SchemaCollector,
) {
  const body = isEmpty(endpoint.body)
    ? {}
    : {
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: collector.schemaOf(endpoint.body, "input"),
              ...(endpoint.bodyExample === undefined ? {} : { example: endpoint.bodyExample }),
            },
          },
        },
      };
  return {
    operationId: endpoint.name,
    tags: [endpoint.tag],
    summary: endpoint.summary,
    description: endpoint.description,
    parameters: parametersFor(endpoint, columns, collector),
    ...body,
    responses: {
      [endpoint.status]: successResponse(endpoint, collector),
      ...(isTagged(endpoint) ? { 304: { description: "You have it already." } } : {}),
      ...problemResponses(problemsOf(endpoint), collector.schemaOf(problem, "output")),
    },
  };
}

/** The API's contract as an OpenAPI 3.1 document; `columns` are the filters of a screen. */
export function openApiDocument(columns: readonly ColumnInfo[], version: string) {
  const collector = new SchemaCollector();
  const paths: Record<string, Record<string, ReturnType<typeof operationOf>>> = {};
  for (const endpoint of endpoints) {
    const path = paths[endpoint.path] ?? {};
    path[endpoint.method.toLowerCase()] = operationOf(endpoint, columns, collector);
    paths[endpoint.path] = path;
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Moonscope",
      version,
      description: introduction,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/" }],
    tags: [...new Set(endpoints.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: { schemas: collector.components },
  };
}

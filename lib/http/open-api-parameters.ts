import { z } from "zod";
import type { Endpoint } from "@/lib/contracts/endpoint";
import type { ColumnInfo } from "@/lib/domain/column";
import type { JsonSchema, SchemaCollector } from "./open-api-schemas";

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
  readonly example?: string;
}

const shapeOf = (schema: z.ZodType): [string, z.ZodType][] =>
  schema instanceof z.ZodObject
    ? Object.entries(schema.shape).filter(
        (entry): entry is [string, z.ZodType] => entry[1] instanceof z.ZodType,
      )
    : [];

const exampleQuery = (endpoint: Endpoint): URLSearchParams =>
  new URL(endpoint.example, "http://localhost").searchParams;

function parametersOf(
  endpoint: Endpoint,
  place: "path" | "query",
  collector: SchemaCollector,
): Parameter[] {
  const examples = exampleQuery(endpoint);
  const schema = place === "path" ? endpoint.params : endpoint.query;
  return shapeOf(schema).map(([name, field]) => {
    const { description, ...json } = collector.schemaOf(field, "input");
    const example = place === "query" ? examples.get(name) : null;
    return {
      name,
      in: place,
      required: place === "path",
      ...(typeof description === "string" ? { description } : {}),
      schema: json,
      ...(example === null ? {} : { example }),
    };
  });
}

const filterSchema = (column: ColumnInfo): JsonSchema =>
  column.kind === "number"
    ? { type: "string", pattern: "^[^.]*(\\.\\d+)?\\.\\.[^.]*(\\.\\d+)?$" }
    : { type: "string" };

const filterDescription = (column: ColumnInfo): string =>
  column.kind === "number"
    ? `${column.label} (${column.unit}), a range \`min..max\`. ${column.description}`
    : `${column.label}, values separated by commas. ${column.description}`;

/** Every parameter of an endpoint: those it declares and, for a screen, one filter a column. */
export function parametersFor(
  endpoint: Endpoint,
  columns: readonly ColumnInfo[],
  collector: SchemaCollector,
): Parameter[] {
  const declared = [
    ...parametersOf(endpoint, "path", collector),
    ...parametersOf(endpoint, "query", collector),
  ];
  if (!endpoint.filters) return declared;
  const examples = exampleQuery(endpoint);
  const filters = columns.map((column): Parameter => {
    const example = examples.get(column.id);
    return {
      name: column.id,
      in: "query",
      required: false,
      description: filterDescription(column),
      schema: filterSchema(column),
      ...(example === null ? {} : { example }),
    };
  });
  const names = new Set(declared.map(({ name }) => name));
  return [...declared, ...filters.filter(({ name }) => !names.has(name))];
}

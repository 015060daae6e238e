import { z } from "zod";

/** A JSON Schema as OpenAPI 3.1 takes it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const dropped = new Set(["$schema", "$defs", "id"]);

/** Keywords of one schema; a table of names below `properties` is no schema itself: a property may be called `id`. */
function relocated(value: unknown, isTable: boolean): unknown {
  if (Array.isArray(value)) return value.map((inner) => relocated(inner, false));
  if (typeof value === "string") return value.replace(/^#\/\$defs\//, "#/components/schemas/");
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => isTable || !dropped.has(key))
      .map(([key, inner]) => [key, relocated(inner, !isTable && key === "properties")]),
  );
}

/** The schema with its references pointing into the document's components. */
function relocatedSchema(schema: Record<string, unknown>): JsonSchema {
  const result = relocated(schema, false);
  return isRecord(result) ? result : {};
}

/** Collects the named schemas of a document while its parts are turned into JSON Schema. */
export class SchemaCollector {
  readonly components: Record<string, JsonSchema> = {};

  /** A schema as a caller sends (`input`) or receives (`output`) it. Named parts become components. */
  schemaOf(schema: z.ZodType, io: "input" | "output"): JsonSchema {
    const json: unknown = z.toJSONSchema(schema, { io, target: "draft-2020-12" });
    if (!isRecord(json)) return {};
    if (isRecord(json.$defs))
      for (const [name, part] of Object.entries(json.$defs))
        if (isRecord(part)) this.components[name] = relocatedSchema(part);
    const root = relocatedSchema(json);
    const name = z.globalRegistry.get(schema)?.id;
    if (name === undefined || "$ref" in root) return root;
    this.components[name] = root;
    return { $ref: `#/components/schemas/${name}` };
  }
}

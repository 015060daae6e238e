import { z } from "zod";
import type { ProblemItem } from "@/lib/contracts/problem";
import { didYouMean } from "@/lib/domain/screen/expression/nearest";
import { invalid, ProblemError } from "@/lib/services/problem-error";

const maximumBodyBytes = 64 * 1024;
const maximumQueryCharacters = 8_000;

const itemsOf = (error: z.ZodError, prefix: string): ProblemItem[] =>
  error.issues.map((issue) => ({
    path: [prefix, ...issue.path.map(String)].filter((part) => part !== "").join("."),
    message: issue.message.endsWith(".") ? issue.message : `${issue.message}.`,
  }));

/** Parses with a schema; throws a 422 whose paths begin with `prefix`. */
export function parseWith<S extends z.ZodType>(
  schema: S,
  value: unknown,
  prefix = "",
): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw invalid(itemsOf(parsed.error, prefix));
}

const knownNames = (schema: z.ZodType): string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];

function unknownName(name: string, known: readonly string[]): ProblemItem {
  const hint =
    didYouMean(name, known) ||
    (known.length > 0 ? ` Known: ${known.join(", ")}.` : " This resource takes none.");
  return { path: name, message: `There is no parameter "${name}".${hint}` };
}

/** The query as an object. Throws a 422 for names the endpoint does not know and names given twice. */
function queryObject(search: URLSearchParams, schema: z.ZodType): Record<string, string> {
  const known = knownNames(schema);
  const query: Record<string, string> = {};
  const errors: ProblemItem[] = [];
  for (const [name, value] of search) {
    if (!known.includes(name)) errors.push(unknownName(name, known));
    else if (Object.hasOwn(query, name))
      errors.push({ path: name, message: `"${name}" is given more than once.` });
    else query[name] = value;
  }
  if (errors.length > 0) throw invalid(errors);
  return query;
}

/** The query's parameters. Throws a 422 when there are too many characters of them. */
export function searchOf(request: Request): URLSearchParams {
  const { search, searchParams } = new URL(request.url);
  if (search.length <= maximumQueryCharacters) return searchParams;
  throw invalid([
    { path: "query", message: `The query is longer than ${maximumQueryCharacters} characters.` },
  ]);
}

/** The parsed query of a request. */
export const parseQuery = <Q extends z.ZodType>(request: Request, schema: Q): z.output<Q> =>
  parseWith(schema, queryObject(searchOf(request), schema));

/** Reads at most the allowed size, so that an endless body ends with a 413 and not in memory. */
async function readText(request: Request): Promise<string> {
  const tooLarge = () =>
    new ProblemError("body-too-large", `A body has at most ${maximumBodyBytes} bytes.`);
  if (Number(request.headers.get("content-length") ?? 0) > maximumBodyBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.length;
    if (bytes > maximumBodyBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** The parsed JSON body. Throws 415, 413, 400 or 422. */
export async function parseBody<B extends z.ZodType>(
  request: Request,
  schema: B,
): Promise<z.output<B>> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json")
    throw new ProblemError("unsupported-media-type", 'Send "Content-Type: application/json".');
  const text = await readText(request);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ProblemError("malformed-body", `The body is not JSON: ${reason}.`);
  }
  return parseWith(schema, value, "body");
}

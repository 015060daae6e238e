import type { Endpoint, ParamsIn, QueryIn } from "./endpoint";

type Scalar = string | number | boolean;

const isScalar = (value: unknown): value is Scalar =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

const entriesOf = (value: unknown): [string, Scalar][] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).filter((entry): entry is [string, Scalar] => isScalar(entry[1]))
    : [];

/** Path and query string of a request. Absent values are left out; throws when a path parameter is missing. */
export function urlOf<E extends Endpoint>(
  endpoint: E,
  input: { readonly params?: ParamsIn<E>; readonly query?: QueryIn<E> } = {},
): string {
  const params = new Map(entriesOf(input.params));
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params.get(name);
    if (value === undefined) throw new Error(`"${endpoint.path}" needs "${name}".`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams(
    entriesOf(input.query).map(([name, value]) => [name, String(value)]),
  ).toString();
  // Ranges and lists stay readable: a comma needs no escape in a query.
  return search === "" ? path : `${path}?${search.replaceAll("%2C", ",")}`;
}

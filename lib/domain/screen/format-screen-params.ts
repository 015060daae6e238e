import { formatDay } from "@/lib/domain/market/day";
import type { FlagFilter, ScreenQuery, SortKey } from "./query";
import { formatRange } from "./range";

const flagText = ({ level, without, having }: FlagFilter): string =>
  [...(level === "any" ? [] : [level]), ...without.map((key) => `-${key}`), ...having].join();

const sortText = (sort: readonly SortKey[]): string =>
  sort.map(({ column, descending }) => (descending ? `-${column}` : column)).join();

/** The parameters of a screen, without those that say nothing, in a fixed order. */
function screenParams(query: ScreenQuery): [name: string, text: string][] {
  const filters = [
    ...Object.entries(query.choices).map(([id, values]): [string, string] => [id, values.join()]),
    ...Object.entries(query.ranges).map(([id, range]): [string, string] => [
      id,
      formatRange(range),
    ]),
  ].sort(([a], [b]) => (a < b ? -1 : 1));
  const others: [string, string][] = [
    ["flags", flagText(query.flags)],
    ["q", query.text],
    ["where", query.where?.text ?? ""],
    ["sort", sortText(query.sort)],
    ["columns", query.columns?.join() ?? ""],
    ["asOf", query.asOf === null ? "" : formatDay(query.asOf)],
    ["limit", query.limit === null ? "" : String(query.limit)],
    ["cursor", query.cursor ?? ""],
  ];
  return [...filters, ...others].filter(([, text]) => text !== "");
}

/** Kept readable in an address: these have no meaning of their own in a query string's value. */
const readable = /%(?:2C|28|29|3A|2F|22)/g;
const plain: Readonly<Record<string, string>> = {
  "%2C": ",",
  "%28": "(",
  "%29": ")",
  "%3A": ":",
  "%2F": "/",
  "%22": '"',
};

/** The query string of a screen: parsing it gives the screen, and equal screens have equal text. */
export const formatScreenParams = (query: ScreenQuery): string =>
  screenParams(query)
    .map(([name, text]) => {
      const encoded = encodeURIComponent(text).replace(/%20/g, "+");
      return `${name}=${encoded.replace(readable, (code) => plain[code] ?? code)}`;
    })
    .join("&");

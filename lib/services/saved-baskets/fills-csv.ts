import type { ProblemItem } from "@/lib/contracts/problem";
import { type BasketFill, type NewFill, newFill } from "@/lib/contracts/saved-basket-shapes";
import { invalid } from "@/lib/services/problem-error";

const columns = ["day", "token", "side", "price", "amount", "fee", "note"] as const;
const required = columns.slice(0, 5);

/** Quoted where it has to be; a text that a spreadsheet would run as a formula gets an apostrophe in front. */
function cell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Fills as CSV (RFC 4180) with a line of names. */
export function fillsToCsv(fills: readonly BasketFill[]): string {
  const lines = fills.map((fill) =>
    [fill.day, fill.tokenId, fill.side, fill.priceUsd, fill.amount, fill.feeUsd, fill.note]
      .map(cell)
      .join(","),
  );
  return `${[columns.join(","), ...lines].join("\r\n")}\r\n`;
}

/** Cells by line. A quoted cell may hold commas, line ends and doubled quotes. Source: RFC 4180. */
function parseCells(text: string): string[][] {
  const lines: string[][] = [[]];
  for (const match of text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|\n|\r|$)/g)) {
    const [, raw = "", end = ""] = match;
    const value = raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw;
    lines.at(-1)?.push(value.trim());
    if (end !== "," && end !== "") lines.push([]);
    if (end === "") break;
  }
  return lines.filter((line) => line.some((value) => value !== ""));
}

const numberOf = (text: string | undefined): number | undefined =>
  text === undefined || text === "" ? undefined : Number(text);

const unquoted = (note: string): string => note.replace(/^'(?=[=+\-@])/, "");

type Line = Readonly<Partial<Record<string, string>>>;

function fillOf(line: Line, number: number): NewFill | ProblemItem[] {
  const parsed = newFill.safeParse({
    day: line.day,
    tokenId: line.token,
    side: line.side?.toLowerCase(),
    priceUsd: numberOf(line.price),
    amount: numberOf(line.amount),
    feeUsd: numberOf(line.fee),
    note: unquoted(line.note ?? ""),
  });
  if (parsed.success) return parsed.data;
  return parsed.error.issues.map(({ path, message }) => ({
    path: "body.csv",
    message: `Line ${number}, ${path.join(".")}: ${message}`,
  }));
}

/** The fills of a CSV text. Throws a 422 that names every wrong line. */
export function fillsFromCsv(text: string): NewFill[] {
  const [head = [], ...lines] = parseCells(text.replace(/^\uFEFF/, ""));
  const names = head.map((name) => name.toLowerCase());
  const missing = required.filter((name) => !names.includes(name));
  if (missing.length > 0)
    throw invalid([
      { path: "body.csv", message: `The first line names no column ${missing.join(", ")}.` },
    ]);
  const results = lines.map((line, i) =>
    fillOf(Object.fromEntries(names.map((name, at) => [name, line[at]])), i + 2),
  );
  const errors = results.flatMap((result) => (Array.isArray(result) ? result : []));
  if (errors.length > 0) throw invalid(errors.slice(0, 50));
  return results.flatMap((result) => (Array.isArray(result) ? [] : [result]));
}

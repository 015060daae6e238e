type Cell = string | number | boolean | null | readonly (string | number | null)[] | undefined;

/** A text that a spreadsheet would run as a formula begins with one of these. Source: OWASP, CSV Injection. */
const startsFormula = /^[=+\-@\t\r]/;
const needsQuotes = /[",\r\n]/;

const quoted = (text: string): string =>
  needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** A text cell: defused by an apostrophe where a spreadsheet would compute it, quoted where CSV asks for it (RFC 4180). */
export const textCell = (text: string): string =>
  quoted(startsFormula.test(text) ? `'${text}` : text);

/** A cell. Numbers stay numbers, also negative ones; unknown is empty; a list is separated by spaces. */
export function csvCell(value: Cell): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value === "string") return textCell(value);
  return textCell(value.map((item) => item ?? "").join(" "));
}

/** A line with its end (RFC 4180: CRLF). */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(",")}\r\n`;

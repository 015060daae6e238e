/** The cells of a record, "open" when it ends inside a quoted field, "wrong" when text follows a closing quote. */
export type CsvRecord = string[] | "open" | "wrong";

/**
 * Splits one record as RFC 4180 says: a field that begins with `"` ends at the next `"` that is not doubled, and may
 * hold separators and line breaks. A quote inside a field that does not begin with one is an ordinary character.
 */
export function parseCsvRecord(record: string, separator: string): CsvRecord {
  const cells: string[] = [];
  let position = 0;
  while (position <= record.length) {
    if (record[position] !== '"') {
      const end = record.indexOf(separator, position);
      const cellEnd = end === -1 ? record.length : end;
      cells.push(record.slice(position, cellEnd));
      position = cellEnd + separator.length;
      continue;
    }
    const end = closingQuote(record, position + 1);
    if (end === -1) return "open";
    cells.push(record.slice(position + 1, end).replaceAll('""', '"'));
    const isLast = end + 1 === record.length;
    if (!isLast && !record.startsWith(separator, end + 1)) return "wrong";
    position = end + 1 + separator.length;
  }
  return cells;
}

function closingQuote(record: string, from: number): number {
  let end = record.indexOf('"', from);
  while (end !== -1 && record[end + 1] === '"') end = record.indexOf('"', end + 2);
  return end;
}

const needsQuotes = (cell: string, separator: string): boolean =>
  cell.includes(separator) || /["\r\n]/.test(cell);

/** One record as text, without its line break: the inverse of `parseCsvRecord`. */
export const formatCsvRecord = (cells: readonly string[], separator = ","): string =>
  cells
    .map((cell) => (needsQuotes(cell, separator) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(separator);

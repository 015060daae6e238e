import type { ReportedFailure } from "./provider-error";

/** A body that is longer than agreed. */
export class TooLargeError extends Error {
  override readonly name = "TooLargeError";
}

/** The body as text. Throws a TooLargeError as soon as more than `mostBytes` have come (after unpacking). */
export async function readText(response: Response, mostBytes: number): Promise<string> {
  if (response.body === null) return "";
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  // Leaving the loop cancels the stream, and with it the connection.
  for await (const chunk of response.body) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) throw new TooLargeError();
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

export type ParsedBody =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly failure: ReportedFailure };

/** The JSON in a text, whatever content type was claimed for it. */
export function parseBody(text: string): ParsedBody {
  try {
    const body: unknown = JSON.parse(text);
    return { ok: true, body };
  } catch {
    const words = /^\s*</.test(text)
      ? "It answered with a web page instead of data."
      : "Its answer is not complete JSON.";
    return { ok: false, failure: { kind: "malformed", words, pauseMs: null } };
  }
}

/** What a vendor says in an error body: JSON in one of the usual shapes, or plain text; "" for a web page. */
export function errorWords(text: string): string {
  if (/^\s*</.test(text)) return "";
  const parsed = parseBody(text);
  return (parsed.ok ? wordsIn(parsed.body, 0) : text) ?? "";
}

const wordKeys = [
  "error_message",
  "message",
  "detail",
  "title",
  "error",
  "status",
  "errors",
  "msg",
];

function wordsIn(value: unknown, depth: number): string | null {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null || depth > 4) return null;
  const nested = Array.isArray(value)
    ? value
    : wordKeys.map((key) => Object.entries(value).find(([name]) => name === key)?.[1]);
  for (const item of nested) {
    const words = wordsIn(item, depth + 1);
    if (words !== null) return words;
  }
  return null;
}

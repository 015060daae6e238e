const longestWords = 200;

/** A text without the key, in the forms in which it could be echoed. */
export function withoutKey(text: string, key: string | null): string {
  if (key === null || key === "") return text;
  const forms = new Set([key, encodeURIComponent(key), JSON.stringify(key).slice(1, -1)]);
  return [...forms].reduce((cut, form) => cut.replaceAll(form, "[key]"), text);
}

/** The beginning of what a provider wrote, in one line, without the key and without control characters. */
export const quoted = (text: string, key: string | null): string => {
  const line = withoutKey(text, key)
    .replaceAll(/[\p{C}\s]+/gu, " ")
    .trim();
  return line.length > longestWords ? `${line.slice(0, longestWords)}…` : line;
};

/** `a`, `a or b`, `a, b or c`. */
export function joinWords(items: readonly string[], last: "and" | "or"): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1)}`;
}

/** A label inside a sentence: its first letter small unless it begins a name such as FDV or DEX. */
export const inSentence = (label: string): string =>
  /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Edits (insert, delete, replace) that turn one text into the other. Source: Levenshtein 1966, two-row form. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (previous[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      current.push(Math.min(replace, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** Up to three of the names that look most like a misspelt one, best first; empty when none is close. */
function nearest(wrong: string, names: readonly string[]): string[] {
  const lower = wrong.slice(0, 40).toLowerCase();
  const allowed = Math.ceil(lower.length / 3);
  return names
    .map((name) => {
      const other = name.toLowerCase();
      const starts = lower.length >= 3 && (other.startsWith(lower) || lower.startsWith(other));
      return { name, distance: starts ? 0.5 : editDistance(lower, other) };
    })
    .filter(({ distance }) => distance <= allowed)
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}

/** ` Did you mean "grade"?`, or nothing when no name is close. */
export function didYouMean(wrong: string, names: readonly string[]): string {
  const close = nearest(wrong, names).map((name) => `"${name}"`);
  return close.length === 0 ? "" : ` Did you mean ${close.join(" or ")}?`;
}

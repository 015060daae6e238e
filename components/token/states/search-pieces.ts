/** Shorter texts find too much. */
const shortest = 3;
const mostPieces = 4;

/** What to search for when no token has an id, most telling first: the id, its words, the beginning of the longest. */
export function searchPieces(id: string): string[] {
  const words = id
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= shortest)
    .sort((a, b) => b.length - a.length);
  const [longest = ""] = words;
  const beginning = longest.slice(0, Math.max(shortest, Math.ceil(longest.length / 2)));
  const pieces = [id, ...words, beginning].filter((piece) => piece.length >= shortest);
  return [...new Set(pieces)].slice(0, mostPieces);
}

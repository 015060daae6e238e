/** What a visitor made before signing in, kept in this browser. It is taken over at the next sign-in (see take-over.ts). */
const prefix = "moonscope.draft.";

/** Kinds of things that can be kept for somebody who has no account yet. */
export const draftKinds = ["basket", "watchlist"] as const;
export type DraftKind = (typeof draftKinds)[number];

/** The kept draft of a kind as it was written, or null. What is stored may be anything: parse it. */
export function readDraft(kind: DraftKind): unknown {
  try {
    return JSON.parse(localStorage.getItem(prefix + kind) ?? "null");
  } catch {
    return null;
  }
}

/** Keeps a draft in place of an earlier one. Answers false when the browser keeps nothing. */
export function writeDraft(kind: DraftKind, draft: unknown): boolean {
  try {
    localStorage.setItem(prefix + kind, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function clearDraft(kind: DraftKind): void {
  try {
    localStorage.removeItem(prefix + kind);
  } catch {
    // A browser that keeps nothing has nothing to clear.
  }
}

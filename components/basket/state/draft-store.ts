const storageKey = "moonscope.basket.draft";

/** Keeps the settings' text in this browser, so that leaving the page loses nothing. */
export function keepDraft(text: string): void {
  try {
    localStorage.setItem(storageKey, text);
  } catch {
    // Without storage the address is all there is.
  }
}

/** The settings' text kept last in this browser; null when there is none. */
export function keptDraft(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

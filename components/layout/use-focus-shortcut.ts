import { type RefObject, useEffect } from "react";

/** True while the reader types into a field, where single keys are text. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("input, textarea, select"));

/** Focuses an input when `/` is pressed outside of a field, or Ctrl K or ⌘K anywhere. */
export function useFocusShortcut(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      const slash = event.key === "/" && !isTyping(event.target);
      const command = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
      if (!slash && !command) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [input]);
}

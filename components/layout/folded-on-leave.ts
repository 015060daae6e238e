import type { FocusEvent, KeyboardEvent } from "react";

const fold = (details: HTMLDetailsElement) => details.removeAttribute("open");

/** Folds a menu made of `details` when the focus leaves it or Escape is pressed, which gives the focus back to its button. */
export const foldedOnLeave = {
  onKeyDown: (event: KeyboardEvent<HTMLDetailsElement>) => {
    if (event.key !== "Escape") return;
    fold(event.currentTarget);
    event.currentTarget.querySelector("summary")?.focus();
  },
  onBlur: (event: FocusEvent<HTMLDetailsElement>) => {
    if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget))
      fold(event.currentTarget);
  },
} as const;

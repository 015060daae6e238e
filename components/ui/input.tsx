import clsx from "clsx";
import type { ComponentProps } from "react";

/** A one-line text field. Give it a label or an `aria-label`. */
export function Input({ className, ...rest }: ComponentProps<"input">) {
  return (
    <input
      className={clsx(
        "h-7 w-full min-w-0 rounded border border-line-strong bg-surface px-2 text-grid text-ink placeholder:text-ink-3 aria-invalid:border-severe pointer-coarse:h-9",
        className,
      )}
      {...rest}
    />
  );
}

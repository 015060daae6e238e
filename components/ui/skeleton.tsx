import clsx from "clsx";

/** A grey stand-in for content on its way; give it the size of that content. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden
      className={clsx("block animate-pulse-soft rounded-sm bg-sunken", className)}
    />
  );
}

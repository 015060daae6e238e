import { FlaskConical } from "lucide-react";

/** Says on every page that the market is made up; nothing when it is real. */
export function SourceBanner({ source }: { source: string | null }) {
  if (source !== "Simulated market") return null;
  return (
    <aside
      aria-label="What is shown"
      className="flex shrink-0 items-center gap-2 border-b border-warn-line bg-warn-surface px-4 py-1 text-xs text-warn-ink"
    >
      <FlaskConical aria-hidden className="size-3.5 shrink-0" />
      <p>
        <strong className="font-semibold">Simulated market.</strong>{" "}
        <span className="max-sm:sr-only">
          Invented tokens and prices, made to learn the tool with. Import your own history to
          replace it.
        </span>
      </p>
    </aside>
  );
}

const words = ["very low", "low", "medium", "high", "very high"] as const;

/** Confidence as dots and a word: ●●●○ high. */
export function ConfidenceDots({ share }: { share: number }) {
  const filled = Math.min(4, Math.max(0, Math.round(share * 4)));
  return (
    <span className="inline-flex items-center gap-1.5">
      <span aria-hidden className="tracking-widest text-accent">
        {"●".repeat(filled)}
        {"○".repeat(4 - filled)}
      </span>
      {words[filled]}
    </span>
  );
}

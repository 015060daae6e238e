import { TokenLink } from "@/components/page/token-link";
import { Section } from "@/components/token/section";
import { formatDate } from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";
import type { SectorDetail } from "./sector-members";

/** The newest signals of a sector's tokens. */
export function SectorSignals({
  signals,
  asOf,
}: Pick<SectorDetail, "signals"> & { asOf: string | null }) {
  return (
    <Section title="Newest signals" note="Of the 30 days up to the day, by published rules.">
      {signals.length === 0 ? (
        <p className="text-ink-2">No rule has spoken in 30 days, or no signals are stored yet.</p>
      ) : (
        <ul className="divide-y border-y text-grid">
          {signals.map((signal) => (
            <li
              key={`${signal.day} ${signal.rule} ${signal.id}`}
              className="flex flex-wrap items-baseline justify-between gap-x-3 py-1.5"
            >
              <span>
                <span aria-hidden className={signal.direction > 0 ? "text-up" : "text-down"}>
                  {signal.direction > 0 ? "▲" : "▼"}
                </span>{" "}
                {signal.ruleName}{" "}
                <span className="text-xs text-ink-3">
                  {signal.direction > 0 ? "bullish" : "bearish"}
                </span>
              </span>
              <span className="flex items-baseline gap-3">
                <TokenLink token={signal} asOf={asOf} />
                <span className="figures text-xs text-ink-3">
                  {formatDate(parseDay(signal.day) ?? 0)}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

import { TokenLink } from "@/components/page/token-link";
import { Section } from "@/components/token/section";
import { formatDate, formatPercent } from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";
import type { IndexDetail } from "./index-history";

type Rebalance = NonNullable<IndexDetail["lastRebalance"]>;

interface MovesProps {
  readonly title: string;
  readonly tokens: Rebalance["added"];
  readonly asOf: string;
}

function Moves({ title, tokens, asOf }: MovesProps) {
  return (
    <div>
      <h3 className="text-xs text-ink-3">{title}</h3>
      {tokens.length === 0 ? (
        <p>None</p>
      ) : (
        <ul>
          {tokens.map((token) => (
            <li key={token.id}>
              <TokenLink token={token} asOf={asOf} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Which tokens came and went at the last rebalance, and what it cost. */
export function LastRebalance({ rebalance }: { rebalance: Rebalance | null }) {
  if (rebalance === null) return null;
  const { day, added, removed, writtenOff, turnover, costs } = rebalance;
  return (
    <Section
      title={`Changes on ${formatDate(parseDay(day) ?? 0)}`}
      note={`Turnover ${formatPercent(turnover).text} one-way, costs ${formatPercent(costs).text} of the index.`}
    >
      <div className="grid grid-cols-2 gap-4">
        <Moves title="Came in" tokens={added} asOf={day} />
        <Moves title="Left" tokens={removed} asOf={day} />
      </div>
      {writtenOff.length > 0 && (
        <p className="mt-2 text-serious">
          Written off, no price in 30 days: {writtenOff.join(", ")}.
        </p>
      )}
    </Section>
  );
}

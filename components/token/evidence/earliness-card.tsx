import { Check, CircleHelp, Minus } from "lucide-react";
import type { TokenDetail } from "@/components/token/model";
import { Section } from "@/components/token/section";
import { Unknown } from "@/components/ui/value";
import { formatCount, formatDate, formatDays, formatGrade } from "@/lib/domain/format";
import { parseDay } from "@/lib/domain/market/day";

type Evidence = TokenDetail["earliness"]["evidence"][number];

/** Points from which a fact speaks for "early". */
const earlyPoints = 50;

const factOf = ({ key, value }: Evidence) =>
  key === "ageDays" ? formatDays(value) : formatCount(value);

function Mark({ points }: { points: number | null }) {
  const place = "mt-0.75 size-3.5 shrink-0";
  if (points === null) return <CircleHelp aria-hidden className={`${place} text-ink-3`} />;
  if (points >= earlyPoints) return <Check aria-hidden className={`${place} text-accent`} />;
  return <Minus aria-hidden className={`${place} text-ink-3`} />;
}

function Item({ item }: { item: Evidence }) {
  const observed = parseDay(item.observedOn ?? "");
  return (
    <li className="flex gap-2 py-1 text-grid">
      <Mark points={item.points} />
      <div className="min-w-0 grow">
        <p className="flex justify-between gap-2">
          <span>{item.name}</span>
          {item.points === null ? (
            <span className="text-ink-3">unknown</span>
          ) : (
            <span className="figures">
              {formatGrade(item.points).text}
              <span className="sr-only"> points</span>
            </span>
          )}
        </p>
        <p className="text-xs text-ink-3">
          {item.points !== null && (
            <>
              <span className="figures">{factOf(item).text}</span>
              {observed !== null && ` on ${formatDate(observed)}`}
              {". "}
            </>
          )}
          {item.rule}.
        </p>
      </div>
    </li>
  );
}

/** How early the token is, with each fact that says so; unknown facts are left out of the mean. */
export function EarlinessCard({ earliness }: { earliness: TokenDetail["earliness"] }) {
  const { score, evidence } = earliness;
  const known = evidence.filter(({ points }) => points !== null).length;
  return (
    <Section
      title="Early-ness"
      className="max-lg:order-last"
      aside={
        <p className="text-grid">
          {score === null ? (
            <Unknown />
          ) : (
            <span className="figures font-semibold">{formatGrade(score).text}</span>
          )}
          <span className="text-xs text-ink-3">
            {" "}
            of 100, {known} of {evidence.length} known
          </span>
        </p>
      }
    >
      <ul className="divide-y border-y">
        {evidence.map((item) => (
          <Item key={item.key} item={item} />
        ))}
      </ul>
    </Section>
  );
}

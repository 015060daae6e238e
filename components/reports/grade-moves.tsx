import { PlainTable } from "@/components/page/plain-table";
import { TokenLink } from "@/components/page/token-link";
import { Section } from "@/components/token/section";
import { GradeChip } from "@/components/ui/grade-chip";
import { formatCount } from "@/lib/domain/format";
import type { WeeklyReport } from "@/lib/domain/report/weekly-report";

interface GradeMovesProps {
  readonly title: string;
  readonly moves: WeeklyReport["newGradesOfA"];
  readonly week: string;
  /** The day to open a token on that may be gone by the week's end. */
  readonly openOn?: string | null;
}

/** Tokens that came to or lost an A, with the grade before and now. */
export function GradeMoves({ title, moves, week, openOn = null }: GradeMovesProps) {
  const { total, items } = moves;
  const cut = items.length < total ? `; the first ${items.length} are shown` : "";
  return (
    <Section title={title} note={`${formatCount(total).text} in the week${cut}.`}>
      {items.length > 0 && (
        <PlainTable
          caption={title}
          columns={[
            { title: "Token" },
            { title: "Before", numeric: true },
            { title: "Now", numeric: true },
          ]}
          rows={items.map((move) => ({
            key: move.id,
            cells: [
              <TokenLink
                key="token"
                token={move}
                asOf={move.grade === null && openOn !== null ? openOn : week}
              />,
              <GradeChip key="before" grade={move.before} />,
              move.grade === null ? (
                <span key="now" className="text-xs text-ink-2">
                  {move.withheld ?? "no grade"}
                </span>
              ) : (
                <GradeChip key="now" grade={move.grade} />
              ),
            ],
          }))}
        />
      )}
    </Section>
  );
}

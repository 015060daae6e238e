import { TokenLink } from "@/components/page/token-link";
import { Section } from "@/components/token/section";
import { Points } from "@/components/ui/contribution";
import { GradeChip } from "@/components/ui/grade-chip";
import type { WeeklyReport } from "@/lib/domain/report/weekly-report";

type Change = WeeklyReport["changes"][number];

function ChangeItem({ change, week }: { change: Change; week: string }) {
  return (
    <li className="break-inside-avoid py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <TokenLink token={change} asOf={week} />
        <span className="flex items-center gap-2">
          <GradeChip grade={change.before} />
          <span aria-hidden>→</span>
          <span className="sr-only">to</span>
          <GradeChip grade={change.grade} />
          <Points value={change.grade - change.before} />
        </span>
      </div>
      <p className="mt-1 text-ink-2 text-pretty">{change.why}</p>
      <ul className="mt-1 flex flex-wrap gap-x-5 text-xs text-ink-2">
        {change.factors.map(({ key, name, points }) => (
          <li key={key}>
            {name} <Points value={points} />
          </li>
        ))}
      </ul>
    </li>
  );
}

/** The grades that moved most, each with what moved it. */
export function BiggestChanges({ changes, week }: Pick<WeeklyReport, "changes" | "week">) {
  return (
    <Section
      title="Biggest changes, and why"
      note="Tokens with at least $50K of volume in 24 hours. The points are what each data point did to the grade."
    >
      {changes.length === 0 ? (
        <p className="text-ink-2">There is no graded week before to compare with.</p>
      ) : (
        <ol className="divide-y border-y">
          {changes.map((change) => (
            <ChangeItem key={change.id} change={change} week={week} />
          ))}
        </ol>
      )}
    </Section>
  );
}
